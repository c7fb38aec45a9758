package dev.slipway.route;

import dev.slipway.function.FunctionKey;

/**
 * A stable endpoint of a function.
 *
 * @param name unique in the function's namespace
 * @param stripPrefix whether the guest sees the path without the address's prefix
 */
record Route(String name, RouteAddress address, FunctionKey function, boolean stripPrefix) {}
