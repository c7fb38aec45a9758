package dev.slipway.engine.wasmtimejava;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.EngineBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmtimeJavaSettingsTest {
  private static final Maxima USUAL = new Maxima(1, 1);

  @ParameterizedTest
  @CsvSource({
    "bounds.memoryBytes, 65535, 1, 5, 65536, 1",
    "instances, 65536, 0, 5, 65536, 1",
    "instances, 65536, 2001, 5, 65536, 1",
    "tick, 65536, 1, 0, 65536, 1",
    "wasmStackBytes, 65536, 1, 5, 65535, 1",
    "bounds.hostCalls, 65536, 1, 5, 65536, 0"
  })
  void refusesAnEngineThatCannotBe(
      String offender, long memory, int instances, long tickMillis, int stack, int hostCalls) {
    EngineBounds bounds = new EngineBounds(memory, 1, 1, 1, hostCalls);
    assertThatThrownBy(() ->
            new WasmtimeJavaSettings(
                bounds,
                instances,
                Duration.ofMillis(tickMillis),
                stack,
                USUAL,
                StoreBounds.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(offender);
  }

  @Test
  void refusesStoresThatCannotBe() {
    assertThatThrownBy(() -> new StoreBounds(0, 1, 1, 1))
        .hasMessageStartingWith("stores.instances");
    assertThatThrownBy(() -> new StoreBounds(1, -1, 1, 1)).hasMessageStartingWith("stores.bytes");
    assertThatThrownBy(() -> new StoreBounds(1, 1, 10_001, 1))
        .hasMessageStartingWith("stores.heldInstances");
    assertThatThrownBy(() -> new StoreBounds(1, 1, 1, -1))
        .hasMessageStartingWith("stores.heldBytes");
  }
}
