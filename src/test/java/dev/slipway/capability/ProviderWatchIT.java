package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.capability.ProviderException.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The watch over the health of providers. */
@QuarkusTest
class ProviderWatchIT extends OnProviders {
  @Inject ProviderWatch watch;

  @Test
  void theWatchTellsWhoIsWellAndOneThatHangsDelaysNoOther() {
    put("hangs", Map.of("label", "v-"));
    put("ill", Map.of("label", "w-"));
    CountDownLatch gate = new CountDownLatch(1);
    type.opened("v-").holdChecks(gate);
    type.opened("w-").failChecks(new ProviderException(Reason.UNREACHABLE, "Nobody answers."));

    watch.round();

    await()
        .untilAsserted(() ->
            admin()
                .get(PROVIDERS + "ill")
                .then()
                .body("health.status", equalTo("unhealthy"))
                .body("health.reason", equalTo("unreachable"))
                .body("health.message", equalTo("Nobody answers.")));
    await()
        .untilAsserted(() ->
            admin().get(PROVIDERS + "hangs").then().body("health.reason", equalTo("timed-out")));
    gate.countDown();
    type.opened("w-").failChecks(null);
    watch.round();
    await().until(() -> handle("ill").fault().isEmpty() && handle("hangs").fault().isEmpty());
  }
}
