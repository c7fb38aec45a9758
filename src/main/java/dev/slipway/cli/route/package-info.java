/** Commands for the stable endpoints of functions. One thread. */
@NullMarked
package dev.slipway.cli.route;

import org.jspecify.annotations.NullMarked;
