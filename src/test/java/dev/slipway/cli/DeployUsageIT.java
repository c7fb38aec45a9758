package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import dev.slipway.cli.client.Profile;
import dev.slipway.cli.client.ProfileFile;
import dev.slipway.wasm.WasmBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands say before any platform is asked. */
class DeployUsageIT {
  /** Nothing listens on the port of tcpmux. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  private static final InputStream NOTHING = InputStream.nullInputStream();

  private static final List<String> TOPICS =
      List.of("namespaces", "issuers", "modules", "functions", "versions");

  @TempDir private Path home;

  private Cli run(Object... arguments) {
    return run(NOTHING, arguments);
  }

  private Cli run(InputStream in, Object... arguments) {
    Map<String, String> environment =
        Map.of("SLIPWAY_URL", NOWHERE, "XDG_CONFIG_HOME", home.toString());
    return Cli.run(new Surroundings(environment, in, false), arguments);
  }

  /** Of one tree of commands, because making it takes longer than asking all of it. */
  @Test
  void eachCommandHelpsAndNamesItsPlatform() {
    CommandLine slipway = SlipwayCommand.commandLine(new Surroundings(Map.of(), NOTHING, false));

    assertThat(
            TOPICS.stream()
                .flatMap(topic ->
                    slipway.getSubcommands().get(topic).getSubcommands().values().stream()))
        .hasSize(20)
        .allSatisfy(command -> {
          assertThat(command.getUsageMessage()).contains("--url", "--namespace");
          assertThat(command.getCommandSpec().usageMessage().description()).hasSize(1);
        });
  }

  @Test
  void aPlatformThatIsNotThereIsThree() throws IOException {
    Path file = Files.write(home.resolve("hello.wasm"), WasmBytes.sample());

    Cli cli = run("deploy", file, "--yes");

    assertThat(cli.exitCode()).isEqualTo(3);
    assertThat(cli.err()).contains(NOWHERE, "nothing listens there", "fix:");
    assertThat(home.resolve("slipway")).doesNotExist();
  }

  @Test
  void aSeedInPlaceOfAKeyIsNotRepeated() {
    String seed = Seed.generate(KeyRole.ACCOUNT).secretText();

    Cli cli = run("issuers", "trust", seed, "--name", "x");

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("is a seed, which is secret").doesNotContain(seed);
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsNotRepeated() {
    InputStream typed =
        new ByteArrayInputStream("first-half\nsecond-half".getBytes(StandardCharsets.UTF_8));

    Cli cli = run(typed, "login");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("spaces, line breaks").doesNotContain("half");
  }

  @Test
  void aKeptTokenGoesOnlyWhereItWasKeptFor() throws IOException {
    ProfileFile profile = ProfileFile.of(Map.of("XDG_CONFIG_HOME", home.toString()));
    profile.write(
        new Profile(Optional.of("http://127.0.0.1:2"), Optional.of("a b"), Optional.empty()));

    Cli elsewhere = run("namespaces", "list");
    Cli there = run("namespaces", "list", "--url", "http://127.0.0.1:2");

    assertThat(elsewhere.exitCode()).as("the token, which is none, is not looked at").isEqualTo(3);
    assertThat(there.exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsNoModuleIsNotDeployed() throws IOException {
    Path file = Files.writeString(home.resolve("hello.wasm"), "(module)");

    Cli cli = run("deploy", file, "--yes");

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("wat2wasm");
  }
}
