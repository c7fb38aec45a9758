package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.function.FunctionKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counters of each SDK's era over HTTP, with a store that speaks their dialects. */
class CountersHttpIT {
  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withCountingStore();
  }

  @AfterAll
  static void close() {
    ingress.close();
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
  void theNextVersionCountsOn(String guest, Dialect dialect) {
    FunctionKey key = new FunctionKey("default", guest.replace('.', '-'));
    String path = "/" + key.name();
    ingress.routes.with(path, key);

    ingress.given.serve(key, GivenIngress.guest("%1$s/%1$s-v1.wasm".formatted(guest)), dialect);
    assertThat(count(path)).isEqualTo("{\"counter\":1}");
    assertThat(count(path)).isEqualTo("{\"counter\":2}");

    ingress.given.serve(key, GivenIngress.guest("%1$s/%1$s-v2.wasm".formatted(guest)), dialect);
    assertThat(count(path)).isEqualTo("{\"counter\":3,\"tweaked\":true}");
  }

  private static String count(String path) {
    RawResponse response = ingress.ask("GET %s HTTP/1.1\nHost: h\n\n".formatted(path));
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    return response.text();
  }
}
