package dev.slipway.route;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one writer of the table in use. Each load reads the database after the one before has set the
 * table, so that the table never moves back; a load that fails is tried again until one succeeds.
 */
@ApplicationScoped
class RouteLoader {
  private static final Logger LOG = Logger.getLogger(RouteLoader.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final RouteRepository routes;
  private final RouteTables tables;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("route-loader").daemon().factory());

  RouteLoader(RouteRepository routes, RouteTables tables) {
    this.routes = routes;
    this.tables = tables;
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    load();
  }

  /** Brings what is committed now into use. Waits for the database. */
  void reload() {
    try {
      load();
    } catch (RuntimeException e) {
      LOG.warnf("the routes were changed, but could not be read again: %s", e);
      ScheduledFuture<?> _ =
          retries.schedule(this::reload, RETRY.toMillis(), TimeUnit.MILLISECONDS);
      throw e;
    }
  }

  private synchronized void load() {
    List<Route> all =
        QuarkusTransaction.requiringNew()
            .call(() -> routes.listAll().stream().map(RouteEntity::toRoute).toList());
    tables.replace(all);
  }

  @PreDestroy
  void stop() {
    retries.shutdownNow();
  }
}
