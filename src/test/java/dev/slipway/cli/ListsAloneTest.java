package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that is given alone lists. */
final class ListsAloneTest {
  private static final String N = "/api/v1/namespaces/default";

  @ParameterizedTest
  @CsvSource({
    "namespaces, /api/v1/namespaces",
    "functions, /functions",
    "modules -o json, /modules",
    "providers, /providers",
    "routes, /routes",
    "issuers, /issuers",
    "functions list, /functions",
    "versions hello, /functions/hello/versions",
    "bindings hello -o json, /functions/hello/bindings",
    "bindings list hello, /functions/hello/bindings"
  })
  void asItsListDoes(String command, String path) {
    try (ScriptedPlatform platform = ScriptedPlatform.answering("{\"items\":[]}")) {
      Cli cli = run(platform, command);

      assertThat(cli.exitCode()).as(cli.err()).isZero();
      assertThat(platform.requests().getFirst().line())
          .isEqualTo("GET %s?limit=200".formatted(path.startsWith("/api") ? path : N + path));
    }
  }

  @Test
  void anOptionBeforeASubcommandIsNotDropped() {
    try (ScriptedPlatform platform = ScriptedPlatform.answering("{}")) {
      Cli cli = run(platform, "functions -n prod delete hello --yes");

      assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
      assertThat(platform.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions nothing", "versions", "bindings"})
  void whatIsNoListIsWrongUsage(String command) {
    assertThat(Cli.run((Object[]) command.split(" ", -1)).exitCode()).isEqualTo(Problems.USAGE);
  }

  @Test
  void helpIsOfTheTopic() {
    assertThat(Cli.run("versions", "--help").out())
        .contains("Alone it lists: slipway versions FN", "upload");
  }

  private static Cli run(ScriptedPlatform platform, String command) {
    return Cli.run(
        Stream.concat(Arrays.stream(command.split(" ", -1)), Stream.of("--url", platform.url()))
            .toArray());
  }
}
