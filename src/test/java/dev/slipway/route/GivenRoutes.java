package dev.slipway.route;

import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.LiveFunctions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Route tables without a database. */
public final class GivenRoutes {
  private final List<Route> routes = new ArrayList<>();
  private final RouteTables tables;

  public GivenRoutes(LiveFunctions functions) {
    tables = new RouteTables(() -> "localhost", functions);
  }

  public RouteTables tables() {
    return tables;
  }

  /** Adds a route and replaces the table. */
  public GivenRoutes with(
      String host, String path, List<String> methods, FunctionKey function, boolean stripPrefix) {
    String name = "r" + routes.size();
    routes.add(
        new Route(
            function.namespace(),
            name,
            host.isEmpty() ? null : host,
            path,
            methods,
            function.name(),
            stripPrefix,
            Instant.EPOCH,
            "test"));
    tables.replace(routes);
    return this;
  }

  /** A route for any host and method. */
  public GivenRoutes with(String path, FunctionKey function) {
    return with("", path, List.of("*"), function, false);
  }
}
