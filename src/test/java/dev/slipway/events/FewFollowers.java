package dev.slipway.events;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Two followers who are told much, may be behind by little, and see all that a test has done. */
public final class FewFollowers implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "slipway.events.followers", "2",
        "slipway.events.interval", "PT0.02S",
        "slipway.events.window", "PT10M",
        "slipway.events.queue", "8");
  }
}
