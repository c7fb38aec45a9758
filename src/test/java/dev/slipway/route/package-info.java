/** Tests of routes and their table. */
@NullMarked
package dev.slipway.route;

import org.jspecify.annotations.NullMarked;
