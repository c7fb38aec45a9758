/**
 * Providers that are functions: guests whose claims say that they serve a contract to others
 * (portable providers). Any contract may be served so; a call is made again in the dialect of the
 * guest that serves it.
 */
@NullMarked
package dev.slipway.capability.portable;

import org.jspecify.annotations.NullMarked;
