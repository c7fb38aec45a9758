package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.GrpcApi;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ConnectivityState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections that nobody uses are closed. */
@QuarkusTest
@TestProfile(GrpcIdleIT.Impatient.class)
class GrpcIdleIT {
  /** A second without a call is too long. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("slipway.grpc.idle-timeout", "PT1S");
    }
  }

  @Test
  void anIdleConnectionIsClosedAndTheNextCallMakesAnother() {
    try (GrpcApi api = new GrpcApi()) {
      assertThat(health(api)).isEqualTo(ServingStatus.SERVING);

      await().until(() -> api.channel().getState(false) == ConnectivityState.IDLE);

      assertThat(health(api)).isEqualTo(ServingStatus.SERVING);
    }
  }

  private static ServingStatus health(GrpcApi api) {
    return HealthGrpc.newBlockingStub(api.channel())
        .check(HealthCheckRequest.getDefaultInstance())
        .getStatus();
  }
}
