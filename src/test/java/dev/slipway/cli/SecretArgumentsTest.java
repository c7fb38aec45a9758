package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets come by file or pipe: as arguments they are refused, before anything is called. */
final class SecretArgumentsTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer hunter2",
        "authorization:hunter2",
        "Proxy-Authorization: Basic hunter2",
        "Cookie: session=hunter2",
        "X-Api-Key: hunter2",
        "X-Auth-Token: hunter2",
        "Referer: http://ada:hunter2@localhost/"
      })
  void aHeaderThatSaysWhoAsksIsNoArgument(String header) {
    Cli cli = Cli.run("invoke", "hello", "--http", "/", "-H", header);

    assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
    assertThat(cli.err()).contains("give it by --header-file FILE").doesNotContain("hunter2");
  }

  @Test
  void aHeaderFileIsSentWithTheOtherHeaders() throws IOException {
    Path file = Files.writeString(home.resolve("h"), "Authorization: Bearer a:b\n\nX-A: 2\n");

    JsonNode headers = sent("", "-H", "X-A: 1", "--header-file", file).path("http").path("headers");

    assertThat((Object) headers).hasToString("{\"x-a\":\"1, 2\",\"authorization\":\"Bearer a:b\"}");
  }

  @Test
  void headersMayBePipedIn() throws IOException {
    JsonNode headers =
        sent("Cookie: a=1\r\nCookie: b=2\r\n", "--header-file", "-").at("/http/headers");

    assertThat((Object) headers).hasToString("{\"cookie\":\"a=1; b=2\"}");
  }

  @Test
  void aLineThatIsNoHeaderIsNotRepeated() throws IOException {
    Path file = Files.writeString(home.resolve("h"), "X-A: 1\nBearer hunter2\n");

    Cli cli = Cli.run("invoke", "hello", "--http", "/", "--header-file", file);

    assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
    assertThat(cli.err()).contains("Line 2 of the header file").doesNotContain("hunter2");
  }

  @Test
  void oneOptionReadsStandardInput() {
    Cli cli = Cli.run("invoke", "hello", "--http", "/", "--header-file", "-", "--body-file", "-");

    assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
    assertThat(cli.err()).contains("one option only");
  }

  @Test
  void valuesOfABindingMayComeFromAFile() throws IOException {
    Path file = Files.writeString(home.resolve("v"), "# mine\nAPI_KEY=hunter2=\nMODE=slow\n");
    try (ScriptedPlatform platform = ScriptedPlatform.answering("{\"number\":1}")) {
      Cli cli =
          Cli.run(
              "bindings",
              "set",
              "hello",
              "my:contract",
              "store",
              "--value=MODE=fast",
              "--value-file=" + file,
              "--url=" + platform.url());

      assertThat(cli.exitCode()).as(cli.err()).isZero();
      assertThat((Object) json(platform.requests().getLast()).path("values"))
          .hasToString("{\"API_KEY\":\"hunter2=\",\"MODE\":\"fast\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ada:hunter2@localhost:8080",
        "http://hunter2@localhost",
        "ada:hunter2@localhost",
        "http://ada:hun@ter2@localhost"
      })
  void anAddressHasNoPassword(String url) {
    Cli option = Cli.run("functions", "--url", url);
    Cli variable =
        Cli.run(
            new Surroundings(Map.of("SLIPWAY_URL", url), System.in, false), "functions", "list");

    for (Cli cli : java.util.List.of(option, variable)) {
      assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
      assertThat(cli.err()).contains("--token-file").doesNotContain("hun", "ter2");
    }
  }

  private JsonNode sent(String piped, Object... options) throws IOException {
    try (ScriptedPlatform platform = ScriptedPlatform.answering("{\"outcome\":\"answered\"}")) {
      Surroundings surroundings =
          new Surroundings(
              Map.of("SLIPWAY_URL", platform.url(), "XDG_CONFIG_HOME", home.toString()),
              new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
              false);
      Object[] all = new Object[options.length + 4];
      System.arraycopy(new Object[] {"invoke", "hello", "--http", "/"}, 0, all, 0, 4);
      System.arraycopy(options, 0, all, 4, options.length);

      Cli cli = Cli.run(surroundings, all);

      assertThat(cli.exitCode()).as(cli.err()).isZero();
      return json(platform.requests().getLast());
    }
  }

  private static JsonNode json(ScriptedPlatform.Request request) throws IOException {
    return new JsonMapper().readTree(request.body());
  }
}
