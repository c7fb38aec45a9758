/** Tests of the listener over real sockets, with real guests. */
@NullMarked
package dev.slipway.ingress;

import org.jspecify.annotations.NullMarked;
