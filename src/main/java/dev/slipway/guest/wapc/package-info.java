/**
 * The waPC ABI: an operation and a payload in, a response or an error out, and host calls between.
 * Source: waPC's protocol, as the field's SDKs import it (modules {@code wapc} and {@code
 * wasmbus}).
 */
@NullMarked
package dev.slipway.guest.wapc;

import org.jspecify.annotations.NullMarked;
