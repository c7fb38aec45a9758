package dev.slipway.route;

import dev.slipway.runtime.LiveFunctions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Holds the current table. Any thread reads it; {@link #replace} is for one writer at a time. */
@Singleton
public class RouteTables {
  private static final Logger LOG = Logger.getLogger(RouteTables.class);

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

  /**
   * Brings routes into use. Those with a host that is another namespace's, as they can be left when
   * the domain was changed, are left out.
   *
   * @param routes read after every change that the table shall show
   */
  void replace(Collection<Route> routes) {
    List<Route> permitted = routes.stream().filter(this::isPermitted).toList();
    current.set(new RouteTable(permitted, defaultHosts, functions));
  }

  private boolean isPermitted(Route route) {
    boolean permitted = defaultHosts.permits(route.namespace(), route.address().host());
    if (!permitted) {
      LOG.warnf(
          "the route %s/%s is not in use: its host %s is another namespace's",
          route.namespace(), route.name(), route.host());
    }
    return permitted;
  }
}
