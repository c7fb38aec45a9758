package dev.slipway.route;

import dev.slipway.runtime.FunctionHandle;

/**
 * Where a request goes.
 *
 * @param function takes the request
 * @param functionName {@code <namespace>/<function>}
 * @param prefix what was taken off the path; empty if nothing was
 * @param path as the guest shall see it
 */
public record RouteMatch(
    FunctionHandle function, String functionName, String prefix, String path) {}
