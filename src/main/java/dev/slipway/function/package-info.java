/**
 * Functions and their versions: a stable name inside a namespace, pinned to one subject by its
 * first version; immutable numbered versions below it.
 */
@NullMarked
package dev.slipway.function;

import org.jspecify.annotations.NullMarked;
