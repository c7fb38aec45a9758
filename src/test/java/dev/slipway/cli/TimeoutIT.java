package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ScriptedServer;
import dev.slipway.wasm.WasmBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that takes calls and hangs does not hang the command. */
class TimeoutIT {
  private static final String BEGUN =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login",
        "namespaces",
        "issuers",
        "modules",
        "modules upload FILE",
        "modules download 3f2a91 out.wasm",
        "functions view hello",
        "versions upload hello FILE",
        "deploy FILE --yes",
        "release hello",
        "releases hello",
        "rollback hello --reason why",
        "bindings set hello a:b store",
        "providers swap store --type memory",
        "routes",
        "invoke hello --http /",
        "stats hello",
        "health",
        "audit"
      })
  void isThree(String command) throws IOException {
    Path file = Files.write(home.resolve("hello.wasm"), WasmBytes.sample());
    try (ScriptedServer platform = ScriptedServer.silent()) {
      Cli cli = run(platform, command.replace("FILE", file.toString()));

      assertThat(cli.err()).contains("does not answer", "nothing came from it", "fix:");
      assertThat(cli.exitCode()).isEqualTo(Problems.UNREACHABLE);
    }
  }

  @Test
  void anAnswerThatStopsHalfwayIsToo() {
    try (ScriptedServer platform =
        new ScriptedServer(connection -> {
          connection.getOutputStream().write((BEGUN + "{").getBytes(StandardCharsets.UTF_8));
          Thread.sleep(Duration.ofHours(1));
        })) {
      Cli cli = run(platform, "functions");

      assertThat(cli.exitCode()).isEqualTo(Problems.UNREACHABLE);
      assertThat(cli.err()).contains("nothing came from it");
    }
  }

  @Test
  void aSlowAnswerIsWaitedFor() {
    try (ScriptedServer platform =
        new ScriptedServer(connection -> {
          connection.getOutputStream().write(BEGUN.getBytes(StandardCharsets.UTF_8));
          for (byte letter : "{\"items\":[]}".getBytes(StandardCharsets.UTF_8)) {
            Thread.sleep(Duration.ofMillis(100));
            connection.getOutputStream().write(letter);
          }
        })) {
      Cli cli = run(Map.of("SLIPWAY_TIMEOUT", "PT1S"), platform, "functions");

      assertThat(cli.exitCode()).as(cli.err()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "-1s", "soon"})
  void whatIsNoTimeIsWrongUsage(String text) {
    try (ScriptedServer platform = ScriptedServer.silent()) {
      Cli cli = run(Map.of("SLIPWAY_TIMEOUT", text), platform, "functions");

      assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
      assertThat(cli.err()).contains("SLIPWAY_TIMEOUT");
    }
  }

  private Cli run(ScriptedServer platform, String command) {
    return run(Map.of("SLIPWAY_TIMEOUT", "0.3s"), platform, command);
  }

  private Cli run(Map<String, String> timeout, ScriptedServer platform, String command) {
    Map<String, String> environment = new HashMap<>(timeout);
    environment.put("SLIPWAY_URL", "http://127.0.0.1:" + platform.port());
    environment.put("XDG_CONFIG_HOME", home.toString());
    Surroundings token =
        new Surroundings(
            environment, new ByteArrayInputStream("token".getBytes(StandardCharsets.UTF_8)), false);
    return Cli.run(token, (Object[]) command.split(" ", -1));
  }
}
