package dev.slipway.engine.libwasmtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibwasmtimeSettingsTest {
  private static final Path LIBRARY = Path.of("libwasmtime.so");

  @ParameterizedTest
  @CsvSource({
    "instances, 0, 65536, 1, 1, 0, 65536",
    "instances, 10001, 65536, 1, 1, 0, 65536",
    "memoryBytes, 1, 65535, 1, 1, 0, 65536",
    "memoryBytes, 1, 65537, 1, 1, 0, 65536",
    "memoryBytes, 1, 2147483648, 1, 1, 0, 65536",
    "tables, 1, 65536, 0, 1, 0, 65536",
    "tableElements, 1, 65536, 1, 0, 0, 65536",
    "keepResidentBytes, 1, 65536, 1, 1, -1, 65536",
    "instanceBytes, 1, 65536, 1, 1, 0, 65535"
  })
  void refusesAPoolThatCannotBe(
      String offender, int instances, long memory, int tables, int elements, int keep, int bytes) {
    assertThatThrownBy(() -> new InstancePool(instances, memory, tables, elements, keep, bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(offender);
  }

  @ParameterizedTest
  @CsvSource({"tick, 0, 524288", "tick, 1001, 524288", "wasmStackBytes, 5, 65535"})
  void refusesAnEngineThatCannotBe(String offender, long tickMillis, int stack) {
    assertThatThrownBy(() ->
            new LibwasmtimeSettings(
                LIBRARY, "50.0.1", InstancePool.DEFAULT, Duration.ofMillis(tickMillis), stack))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(offender);
  }

  @Test
  void theFingerprintFollowsVersionAndPool() {
    LibwasmtimeSettings settings = LibwasmtimeSettings.defaults(LIBRARY);
    LibwasmtimeSettings otherVersion =
        new LibwasmtimeSettings(
            LIBRARY, "50.0.2", settings.pool(), settings.tick(), settings.wasmStackBytes());
    LibwasmtimeSettings otherPool =
        settings.withPool(new InstancePool(1, 64 << 20, 1, 1_000, 0, 1 << 20));
    LibwasmtimeSettings otherPlace = LibwasmtimeSettings.defaults(Path.of("elsewhere.so"));
    String fingerprint = EngineConfiguration.fingerprint(settings);
    assertThat(EngineConfiguration.fingerprint(otherVersion)).isNotEqualTo(fingerprint);
    assertThat(EngineConfiguration.fingerprint(otherPool)).isNotEqualTo(fingerprint);
    assertThat(EngineConfiguration.fingerprint(otherPlace)).isEqualTo(fingerprint);
  }
}
