@NullMarked
package dev.slipway.health;

import org.jspecify.annotations.NullMarked;
