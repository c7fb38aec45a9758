@NullMarked
package dev.slipway.follow;

import org.jspecify.annotations.NullMarked;
