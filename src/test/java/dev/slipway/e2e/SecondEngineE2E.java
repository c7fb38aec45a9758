package dev.slipway.e2e;

import static dev.slipway.e2e.OwnFunction.target;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The platform on the engine wasmtime-java: chosen by name, and taken for want of the other. */
class SecondEngineE2E {
  @Test
  void servesSwapsTrapsAndEndsWhatSpins() throws IOException {
    try (Platform platform =
            Platform.start("second-engine", Map.of("SLIPWAY_ENGINE", "wasmtime-java"));
        Ingress ingress = platform.ingress()) {
      Control control = platform.control();
      OwnFunction function = OwnFunction.create(control, "second");
      function.upload(control, "echo", "echo-v1");
      function.upload(control, "echo", "echo-v2");

      release(control, function, 0, 1);
      assertThat(ingress.get(function.host(), "/a").text()).startsWith("echo 1: GET /a");
      assertThat(ingress.get(function.host(), "/?fail=trap").status()).isEqualTo(502);
      assertThat(ingress.get(function.host(), "/?recurse=1").status()).isEqualTo(502);
      assertThat(ingress.get(function.host(), "/?spin=forever").status()).isEqualTo(504);
      assertThat(ingress.get(function.host(), "/b").text()).startsWith("echo 1: GET /b");

      release(control, function, 1, 2);
      assertThat(ingress.get(function.host(), "/c").text()).startsWith("echo 2: GET /c");
      assertRunsOn(platform, "wasmtime-java");
      assertThat(platform.warnings()).isEmpty();
    }
  }

  @Test
  void warnsOnceWhenTheDefaultEngineCannotBeHad() throws IOException {
    Map<String, String> noLibrary =
        Map.of("SLIPWAY_ENGINE", "auto", "SLIPWAY_LIBWASMTIME", "/no/such/library.so");
    try (Platform platform = Platform.start("no-library", noLibrary);
        Ingress ingress = platform.ingress()) {
      assertRunsOn(platform, "wasmtime-java");
      assertThat(platform.warnings())
          .singleElement()
          .asString()
          .contains("/no/such/library.so", "wasmtime-java", "SLIPWAY_LIBWASMTIME");
      assertThat(ingress.get("localhost", "/hello").status()).isEqualTo(200);
    }
  }

  private static void release(Control control, OwnFunction function, int seen, int version)
      throws IOException {
    Map<String, ?> release =
        Map.of(
            "targets", List.of(target(version, 1)),
            "limits", Map.of("wallDeadline", "PT0.5S", "memoryBytes", 16 << 20));
    JsonNode _ = control.put(function.path() + "/release", seen, release);
  }

  private static void assertRunsOn(Platform platform, String engine) throws IOException {
    JsonNode data = platform.health("engine").get("data");
    assertThat(data.get("name").asText()).isEqualTo(engine);
    assertThat(data.get("version").asText()).matches("[0-9]+\\..*");
  }
}
