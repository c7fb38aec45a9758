package dev.slipway.route;

import dev.slipway.runtime.LiveFunctions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Holds the current table. Any thread reads it; {@link #replace} is for one writer at a time. */
@ApplicationScoped
public class RouteTables {
  private final DefaultHosts defaultHosts;
  private final LiveFunctions functions;
  private final AtomicReference<RouteTable> current;

  RouteTables(RouteConfig config, LiveFunctions functions) {
    this.defaultHosts = new DefaultHosts(config.domain());
    this.functions = functions;
    this.current = new AtomicReference<>(new RouteTable(List.of(), defaultHosts, functions));
  }

  /**
   * The table as of the last change that was acknowledged; without routes until they are loaded.
   */
  public RouteTable current() {
    return current.get();
  }

  /** Who calls it has read the routes after every change that it shall show. */
  void replace(Collection<Route> routes) {
    current.set(new RouteTable(routes, defaultHosts, functions));
  }
}
