@NullMarked
package dev.slipway.runtime.schedule;

import org.jspecify.annotations.NullMarked;
