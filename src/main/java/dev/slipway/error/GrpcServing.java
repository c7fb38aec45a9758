package dev.slipway.error;

import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Whether gRPC serves: its listener is up before functions are loaded, and calls would meet half a
 * platform. {@code grpc.health.v1} tells the same, of the platform and of each service.
 */
@ApplicationScoped
public class GrpcServing {
  private static final String HEALTH = "grpc.health.v1.Health";

  /** After everybody else's start, and before everybody else's end. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final int FIRST = 0;

  private final GrpcHealthStorage health;
  private volatile boolean serving;

  GrpcServing(GrpcHealthStorage health) {
    this.health = health;
  }

  void wait(@Observes @Priority(FIRST) StartupEvent event) {
    tell(ServingStatus.NOT_SERVING);
  }

  void begin(@Observes @Priority(LAST) StartupEvent event) {
    serving = true;
    tell(ServingStatus.SERVING);
  }

  void end(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent event) {
    serving = false;
    tell(ServingStatus.NOT_SERVING);
  }

  private void tell(ServingStatus status) {
    List.copyOf(health.getStatuses().keySet())
        .forEach(service -> health.setStatus(service, status));
  }

  /** Whether functions are loaded, and the platform does not stop. Any thread. */
  public boolean isServing() {
    return serving;
  }

  /**
   * Lets a call through.
   *
   * @throws SlipwayException {@code not-ready} while the platform starts or stops
   */
  void require(MethodDescriptor<?, ?> method) {
    if (!serving && !HEALTH.equals(method.getServiceName())) {
      throw new SlipwayException(
          ErrorCode.NOT_READY,
          "The platform starts or stops just now.",
          "Repeat the call in a moment.");
    }
  }
}
