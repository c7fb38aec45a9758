/**
 * The HTTP listener for user traffic: HTTP/1.1 and HTTP/2 in clear text (upgrade or prior
 * knowledge), any method but {@code CONNECT} and {@code TRACE}.
 *
 * <p>Terms: a {@link dev.slipway.ingress.Connection} is one socket; an {@link
 * dev.slipway.ingress.Exchange} is one request and its response.
 *
 * <p>The way of a request: head, then route, then the whole body, then {@link
 * dev.slipway.runtime.Invoker}, which takes the function's release at that moment, so that a slow
 * upload never holds a release; then one switch over the outcome makes the response.
 *
 * <p>Threads: everything of a connection happens on its event loop, which never blocks; only the
 * invoker's answer comes from elsewhere and is brought back to the loop at once.
 *
 * <p>Guarantees: whatever arrives is answered by a function's response or by a problem of RFC 9457,
 * or ends with its connection; bytes held, connections, streams and time have limits. What leaves
 * here as {@code Slipway-*} is Slipway's own, in both directions.
 */
@NullMarked
package dev.slipway.ingress;

import org.jspecify.annotations.NullMarked;
