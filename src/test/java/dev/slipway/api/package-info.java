/** Tests of the shapes that all calls share. */
@NullMarked
package dev.slipway.api;

import org.jspecify.annotations.NullMarked;
