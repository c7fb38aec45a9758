package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guests built with the SDKs of each era are asked for their health in their dialect. */
class HealthOfGuestsIT {
  private static GivenFunctions given;

  @BeforeAll
  static void open() {
    given = new GivenFunctions(Map.of());
  }

  @AfterAll
  static void close() {
    given.close();
  }

  @ParameterizedTest
  @CsvSource({
    "counter-wascc-0.2,     D0",
    "counter-wascc-0.3,     D0",
    "counter-wascc-0.5,     D1",
    "counter-wascc-0.7,     D2",
    "counter-wasmcloud-0.2, D2",
    "counter-wasmbus-0.4,   D3",
    "counter-wasmbus-0.10,  D3",
  })
  void theirSdkAnswers(String guest, Dialect dialect) throws Exception {
    FunctionKey key = new FunctionKey("default", guest.replace('.', '-'));
    given.serve(key, wasm(guest), dialect);

    Outcome<GuestHealth> outcome =
        given.outcome(key, new HealthInvocation(RequestId.next(), Duration.ofSeconds(20)));

    assertThat(HealthInvocation.health(outcome)).isEqualTo(new GuestHealth.Healthy());
  }

  private static byte[] wasm(String guest) throws IOException {
    return Files.readAllBytes(Path.of("guests", guest, guest + "-v1.wasm"));
  }
}
