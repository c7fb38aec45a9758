package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.engine.Engine;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.function.FunctionKey;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guests of this repository that serve HTTP, over HTTP, with a store that can add. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestsHttpIT {
  @SuppressWarnings("this-escape") // what opens an engine uses no state
  private final GivenIngress ingress = GivenIngress.withCountingStore(engine());

  /** The engine of the tests; another one runs the same tests once more. */
  Engine engine() {
    return LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  }

  @AfterAll
  void close() {
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
  void theNextVersionOfACounterCountsOn(String guest, Dialect dialect) {
    FunctionKey key = routed(guest);

    ingress.given.serve(key, GivenIngress.guest("%1$s/%1$s-v1.wasm".formatted(guest)), dialect);
    assertThat(get(key)).isEqualTo("{\"counter\":1}");
    assertThat(get(key)).isEqualTo("{\"counter\":2}");

    ingress.given.serve(key, GivenIngress.guest("%1$s/%1$s-v2.wasm".formatted(guest)), dialect);
    assertThat(get(key)).isEqualTo("{\"counter\":3,\"tweaked\":true}");
  }

  @ParameterizedTest
  @CsvSource({
    "hello/hello-v1.wasm,   'Hello, world!\n'",
    "hello/hello-v2.wasm,   'Hello again, world!\n'",
    "trivial/trivial.wasm,  'Hello, world!\n'",
  })
  void theyGreet(String file, String greeting) {
    FunctionKey key = routed(file);
    ingress.given.serve(key, GivenIngress.guest(file));

    assertThat(get(key)).isEqualTo(greeting);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void echoTellsWhatItGot(int version) {
    FunctionKey key = routed("echo-v" + version);
    ingress.given.serve(key, GivenIngress.guest("echo/echo-v%d.wasm".formatted(version)));

    assertThat(get(key)).startsWith("echo %1$d: GET /echo-v%1$d".formatted(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "go", "rust", "zig"})
  void commandsAnswerAsCgi(String language) {
    FunctionKey key = new FunctionKey("default", language);
    ingress.given.serve(
        key, GivenIngress.guest("%1$s-command/%1$s-command.wasm".formatted(language)));
    ingress.routes.with("", "/" + language, List.of("*"), key, true);

    RawResponse response =
        ingress.ask(
            "POST /%s/cgi?q=1 HTTP/1.1\nHost: h\nContent-Length: 4\n\nbody".formatted(language));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.all("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(response.text()).isEqualTo("POST /cgi?q=1\nbody");
  }

  private FunctionKey routed(String guest) {
    FunctionKey key = new FunctionKey("default", guest.replaceAll("[/.]", "-"));
    ingress.routes.with("/" + key.name(), key);
    return key;
  }

  private String get(FunctionKey key) {
    RawResponse response = ingress.ask("GET /%s HTTP/1.1\nHost: h\n\n".formatted(key.name()));
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    return response.text();
  }
}
