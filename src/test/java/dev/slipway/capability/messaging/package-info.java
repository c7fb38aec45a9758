@NullMarked
package dev.slipway.capability.messaging;

import org.jspecify.annotations.NullMarked;
