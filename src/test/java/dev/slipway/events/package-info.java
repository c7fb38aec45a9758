@NullMarked
package dev.slipway.events;

import org.jspecify.annotations.NullMarked;
