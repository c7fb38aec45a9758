/** The threads that guests run on. */
@NullMarked
package dev.slipway.thread;

import org.jspecify.annotations.NullMarked;
