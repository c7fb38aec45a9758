package dev.slipway.route;

import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.FunctionHandle;
import dev.slipway.runtime.LiveFunctions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All routes at one moment. Immutable; the package description says which route wins. */
public final class RouteTable {
  private static final PathTree NOTHING = new PathTree();

  private final Map<String, PathTree> hosts = new HashMap<>();
  private final DefaultHosts defaultHosts;
  private final LiveFunctions functions;

  RouteTable(Collection<Route> routes, DefaultHosts defaultHosts, LiveFunctions functions) {
    this.defaultHosts = defaultHosts;
    this.functions = functions;
    for (Route route : routes) {
      RouteAddress address = route.address();
      hosts
          .computeIfAbsent(address.host(), host -> new PathTree())
          .add(address, RouteTarget.of(route, functions.open(route.key())));
    }
  }

  /**
   * Finds the function for a request.
   *
   * @param authority host and perhaps port as the request names them; empty if it names none
   * @param path without query, still percent-encoded, without a {@linkplain PathRules#flaw flaw}
   * @param method in the request's own case, since methods are case-sensitive
   */
  public Optional<RouteMatch> match(String authority, String path, String method) {
    String host = HostName.of(authority);
    RouteTarget target = host.isEmpty() ? null : at(host, path, method);
    if (target != null) {
      return Optional.of(target.match(path));
    }
    Optional<FunctionKey> byDefault = defaultHosts.function(host);
    if (byDefault.isPresent()) {
      return functions.find(byDefault.get()).map(function -> whole(function, path));
    }
    return Optional.ofNullable(at("", path, method)).map(any -> any.match(path));
  }

  private @Nullable RouteTarget at(String host, String path, String method) {
    return hosts.getOrDefault(host, NOTHING).find(path, method);
  }

  private static RouteMatch whole(FunctionHandle function, String path) {
    return new RouteMatch(function, function.key().toString(), "", path);
  }
}
