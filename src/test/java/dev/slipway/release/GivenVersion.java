package dev.slipway.release;

import dev.slipway.function.Version;
import dev.slipway.module.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions for tests, of which nothing matters but what their claims say. */
final class GivenVersion {
  private GivenVersion() {}

  static Version of(int revision, String... capabilities) {
    return version(revision, false, capabilities);
  }

  static Version provider(String... capabilities) {
    return version(1, true, capabilities);
  }

  private static Version version(int revision, boolean provider, String... capabilities) {
    return new Version(
        1,
        Digest.of(new byte[0]),
        "wapc",
        Optional.empty(),
        "M",
        "A",
        revision,
        List.of(capabilities),
        Optional.empty(),
        provider,
        0,
        Optional.empty(),
        Instant.EPOCH,
        "test");
  }
}
