package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the command finds what it was asked for. */
final class SlipwayCommandTest {
  private static final Surroundings NOBODY =
      new Surroundings(Map.of(), InputStream.nullInputStream(), false);

  @Test
  void aSubcommandIsReadAlone() {
    Set<String> all = subcommands();

    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all)
        .allSatisfy(name -> assertThat(subcommands(name, "--help")).containsExactly(name));
  }

  @Test
  void completionTellsOfThemAll() {
    assertThat(Cli.run("completion", "bash").out()).contains(subcommands());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "function list          | Did you mean functions? See `slipway --help`.",
        "functions lst          | Did you mean list? See `slipway functions --help`.",
        "inspect a.wasm --outpt | Did you mean --output? See `slipway inspect --help`.",
        "zzzzzzzzzzzz           | See `slipway --help`.",
      })
  void whatIsNearAWrongWordIsNamed(String arguments, String fix) {
    Cli cli = Cli.run((Object[]) arguments.split(" "));

    assertThat(cli.exitCode()).isEqualTo(Problems.USAGE);
    assertThat(cli.err()).contains("fix:   " + fix);
  }

  private static Set<String> subcommands(String... arguments) {
    return SlipwayCommand.commandLine(NOBODY, arguments).getSubcommands().keySet();
  }
}
