package dev.slipway.health;

import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.FunctionHealth;
import dev.slipway.runtime.FunctionHealthService;
import dev.slipway.runtime.HealthStatus;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Tells a cluster's probes whether a function is healthy: 200 or 503 and nothing else, so that it
 * needs no token. A function that nobody knows is not told from one that serves nothing.
 */
@ApplicationScoped
class FunctionProbe {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final FunctionHealthService health;

  FunctionProbe(FunctionHealthService health) {
    this.health = health;
  }

  /** Guests take their time to answer, so a worker waits for them. */
  void register(@Observes ManagementInterface management) {
    management
        .router()
        .get("/functions/:namespace/:function/health")
        .blockingHandler(this::answer, false);
  }

  /** A guest that tells nothing may be well; one without a capability that it claims is not. */
  private static boolean isWell(HealthStatus status) {
    return switch (status) {
      case HEALTHY, UNKNOWN -> true;
      case DEGRADED, UNHEALTHY -> false;
    };
  }

  private void answer(RoutingContext context) {
    FunctionKey key =
        new FunctionKey(context.pathParam("namespace"), context.pathParam("function"));
    Optional<FunctionHealth> report = health.find(key, RequestId.next());
    boolean serves = report.map(FunctionHealth::status).filter(FunctionProbe::isWell).isPresent();
    context.response().setStatusCode(serves ? OK : UNAVAILABLE).end();
  }
}
