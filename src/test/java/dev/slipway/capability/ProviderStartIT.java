package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.capability.ProviderException.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a start of the platform makes of the providers that are stored. */
@QuarkusTest
class ProviderStartIT extends OnProviders {
  @Inject ProviderLifecycle lifecycle;
  @Inject ProviderRepository rows;
  @Inject ProviderStore store;
  @Inject ProviderConfigs configs;
  @Inject ProviderConfig config;
  @Inject ProviderMetrics metrics;
  @Inject ProviderTurns turns;

  @Test
  void aStartOpensWhatIsStored() throws Exception {
    put("stored", Map.of("label", "t-", "password", "correct-horse"));
    long revision = handle("stored").state().revision();

    ProviderHandle handle = afterAStart("stored");

    assertThat(handle.state().revision()).isEqualTo(revision);
    assertThat(type.config("t-").password()).contains(new Secret("correct-horse"));
    assertThat(guest.call(handle, "get")).isEqualTo("t-get");
  }

  @Test
  void oneThatCannotBeOpenedAtAStartIsBrokenAndHealsBySwap() {
    put("unfit", Map.of("label", "u-"));
    QuarkusTransaction.requiringNew()
        .run(() ->
            rows.getEntityManager()
                .createNativeQuery(
                    "update providers set config = '{\"colour\": 1}', revision ="
                        + " nextval('provider_revisions') where name = 'unfit'")
                .executeUpdate());

    ProviderHandle handle = afterAStart("unfit");
    lifecycle.open(new StartupEvent());

    assertThat(handle.fault().map(ProviderFault::reason)).contains(Reason.BROKEN);
    admin()
        .get(PROVIDERS + "unfit")
        .then()
        .body("health.status", equalTo("unhealthy"))
        .body("health.reason", equalTo("broken"));
    put("unfit", Map.of("label", "u-")).then().statusCode(200);
    assertThat(handle("unfit").fault()).isEmpty();
  }

  /** What a process finds that has just begun. */
  private ProviderHandle afterAStart(String name) {
    LiveProviders fresh = new LiveProviders();
    ProviderLoader loader = new ProviderLoader(configs, metrics, config, fresh);
    ProviderCatchUp catchUp = new ProviderCatchUp(store, loader, fresh, turns, config);
    catchUp.all();
    catchUp.stop();
    return fresh.open(new ProviderKey("default", name));
  }
}
