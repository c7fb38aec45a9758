/**
 * Routes, and the table that finds a function for a request.
 *
 * <p>Terms: a {@link dev.slipway.route.Route} binds an address (host, path prefix, methods) to a
 * function; a default host {@code <function>.<namespace>.<domain>} reaches a function without any
 * route. A {@link dev.slipway.route.RouteTable} is a snapshot of all of them.
 *
 * <p>Which route wins, of those that match host, path and method: one that names the host exactly,
 * before the default host, before one for any host; then the longest path prefix by whole segments;
 * then a named method before any. The names {@code <x>.<y>.<domain>} belong to the functions of
 * namespace {@code y}: routes for any host never answer there, so no namespace can take another's
 * default hosts.
 *
 * <p>Paths are compared as they are sent, still percent-encoded. Those that two readers could
 * understand differently never get that far: see {@link dev.slipway.route.PathRules}.
 *
 * <p>Threads: a table never changes; any number of event loops read the current one without a lock,
 * and it is replaced whole.
 */
@NullMarked
package dev.slipway.route;

import org.jspecify.annotations.NullMarked;
