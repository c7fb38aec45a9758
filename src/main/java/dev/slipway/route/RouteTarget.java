package dev.slipway.route;

import dev.slipway.runtime.FunctionHandle;

/**
 * The end of one address in the table.
 *
 * @param prefix to take off the path; empty for nothing
 */
record RouteTarget(FunctionHandle function, String functionName, String prefix) {
  static RouteTarget of(Route route, FunctionHandle function) {
    String path = route.address().path();
    boolean strips = route.stripPrefix() && path.length() > 1;
    return new RouteTarget(function, route.function().toString(), strips ? path : "");
  }

  RouteMatch match(String path) {
    String rest = path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    return new RouteMatch(function, functionName, prefix, rest);
  }
}
