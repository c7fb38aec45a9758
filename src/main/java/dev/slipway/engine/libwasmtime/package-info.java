/** The engine port on libwasmtime's C API through {@code java.lang.foreign}. */
@NullMarked
package dev.slipway.engine.libwasmtime;

import org.jspecify.annotations.NullMarked;
