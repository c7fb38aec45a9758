package dev.slipway.health;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineDescription;
import dev.slipway.ingress.IngressConfig;
import dev.slipway.ingress.IngressListener;
import dev.slipway.namespace.LimitPolicy;
import dev.slipway.namespace.LimitRange;
import dev.slipway.route.RouteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** What was installed and how it is set up. */
@ApplicationScoped
class Installation {
  private final String version;
  private final Engine engine;
  private final DatabaseHealth database;
  private final IngressConfig ingress;
  private final IngressListener listener;
  private final RouteConfig routes;
  private final LimitPolicy limits;

  Installation(
      @ConfigProperty(name = "quarkus.application.version") String version,
      Engine engine,
      @Readiness DatabaseHealth database,
      IngressConfig ingress,
      IngressListener listener,
      RouteConfig routes,
      LimitPolicy limits) {
    this.version = version;
    this.engine = engine;
    this.database = database;
    this.ingress = ingress;
    this.listener = listener;
    this.routes = routes;
    this.limits = limits;
  }

  String version() {
    return version;
  }

  About.Engine engine() {
    EngineDescription description = engine.description();
    return new About.Engine(description.name(), description.version());
  }

  /** Waits a moment for a database that is away. */
  About.Database database() {
    return new About.Database(database.isReachable());
  }

  About.Ingress ingress() {
    return new About.Ingress(ingress.host(), listener.port(), routes.domain());
  }

  LimitRange limits() {
    return limits.range();
  }

  /** Read anew each time: Quarkus tells there on which port its listener was opened. */
  About.Grpc grpc() {
    Config config = ConfigProvider.getConfig();
    return new About.Grpc(
        config.getValue("quarkus.grpc.server.host", String.class),
        config.getValue("quarkus.grpc.server.port", Integer.class));
  }
}
