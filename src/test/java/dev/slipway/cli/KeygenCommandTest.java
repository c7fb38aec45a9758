package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.claims.KeyRole;
import dev.slipway.claims.PublicNkey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeygenCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"account, ACCOUNT", "module, MODULE", "operator, OPERATOR"})
  void writesTheSeedAndPrintsOnlyThePublicKey(String role, KeyRole expected) throws IOException {
    Path file = folder.resolve("key");

    Cli cli = Cli.run("keygen", "--role", role, "-o", file);

    PublicNkey printed = PublicNkey.parse(cli.out().strip(), expected);
    assertThat(cli).isEqualTo(new Cli(0, printed + System.lineSeparator(), ""));
    assertThat(new KeyFile(file).read().publicKey()).isEqualTo(printed);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void tellsProgramsWhatItHasMade() throws IOException {
    Path file = folder.resolve("key");

    Cli cli = Cli.run("keygen", "--role", "account", "-o", file, "-o", "json");

    PublicNkey key = new KeyFile(file).read().publicKey();
    assertThat((Object) new JsonMapper().readTree(cli.out()))
        .hasToString(
            "{\"role\":\"account\",\"publicKey\":\"%s\",\"file\":\"%s\"}".formatted(key, file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o json", "-o table", "-o a -o b"})
  void oneFileMustBeNamed(String options) {
    Cli cli = Cli.run((Object[]) ("keygen --role account " + options).split(" ", -1));

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("Name one file by -o FILE");
    assertThat(Path.of("json")).doesNotExist();
  }

  @Test
  void neverOverwrites() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "precious");

    Cli cli = Cli.run("keygen", "--role", "module", "-o", file);

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("error:", "not overwritten", "fix:");
    assertThat(file).hasContent("precious");
  }

  @Test
  void saysThatTheFolderIsMissing() {
    Cli cli = Cli.run("keygen", "--role", "module", "-o", folder.resolve("no/key"));

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("no/key", "Check the path").doesNotContain("\tat ");
  }

  @Test
  void helpsOnEveryLevelAndTellsItsVersionOnTheFirst() {
    assertThat(Cli.run("keygen", "--help").out()).contains("Makes a key file", "--role");
    assertThat(Cli.run("--version").out()).startsWith("slipway ");
  }

  @Test
  void asksForASubcommand() {
    assertThat(Cli.run().err()).contains("A subcommand is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "keygen --role user -o x, 'is not account, module or operator'",
    "keygen --role account, --output",
    "keygen --role account -o x --seed y, --seed",
    "frobnicate, frobnicate",
    "'', Unmatched argument"
  })
  void answersWrongUsageByTwo(String arguments, String reason) {
    Cli cli = Cli.run((Object[]) arguments.split(" ", -1));

    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).contains("error:", reason, "fix:", "--help");
    assertThat(cli.out()).isEmpty();
  }
}
