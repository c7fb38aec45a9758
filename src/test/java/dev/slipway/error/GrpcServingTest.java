package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.grpc.v1.LogServiceGrpc;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

class GrpcServingTest {
  private static final String LOGS = LogServiceGrpc.SERVICE_NAME;

  private final GrpcHealthStorage health = new GrpcHealthStorage();
  private final GrpcServing serving = new GrpcServing(health);

  GrpcServingTest() {
    // As Quarkus has it when its listener is up.
    health.setStatus("", ServingStatus.SERVING);
    health.setStatus(LOGS, ServingStatus.SERVING);
    serving.wait(new StartupEvent());
  }

  @Test
  void callsAreRefusedUntilEverythingHasStarted() {
    assertRefused();
    assertThat(health.getStatuses().values()).containsOnly(ServingStatus.NOT_SERVING);

    serving.begin(new StartupEvent());

    assertThatCode(() -> serving.require(LogServiceGrpc.getTailMethod()))
        .doesNotThrowAnyException();
    assertThat(health.getStatuses())
        .containsEntry("", ServingStatus.SERVING)
        .containsEntry(LOGS, ServingStatus.SERVING);
  }

  @Test
  void callsAreRefusedOnceThePlatformStops() {
    serving.begin(new StartupEvent());

    serving.end(new ShutdownDelayInitiatedEvent());

    assertRefused();
    assertThat(health.getStatuses().values()).containsOnly(ServingStatus.NOT_SERVING);
  }

  @Test
  void healthIsAlwaysTold() {
    assertThatCode(() -> serving.require(HealthGrpc.getCheckMethod())).doesNotThrowAnyException();
  }

  private void assertRefused() {
    SlipwayException refusal =
        catchThrowableOfType(
            SlipwayException.class, () -> serving.require(LogServiceGrpc.getTailMethod()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_READY);
  }
}
