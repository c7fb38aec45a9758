package dev.slipway.route;

import dev.slipway.runtime.FunctionHandle;

/**
 * The end of one address in the table.
 *
 * @param prefix to take off the path; empty for nothing
 */
record RouteTarget(FunctionHandle function, String functionName, String prefix) {
  static RouteTarget of(Route route, FunctionHandle function) {
    boolean strips = route.stripPrefix() && route.path().length() > 1;
    return new RouteTarget(function, route.key().toString(), strips ? route.path() : "");
  }

  RouteMatch match(String path) {
    String rest = path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    return new RouteMatch(function, functionName, prefix, rest);
  }
}
