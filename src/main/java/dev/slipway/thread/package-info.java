/** The threads that guests run on, and that modules are compiled on. */
@NullMarked
package dev.slipway.thread;

import org.jspecify.annotations.NullMarked;
