package dev.slipway.cli;

import dev.slipway.cli.terminal.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command's result goes and, as in every command, how it is told: {@code -o} says both. */
final class ResultOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE|json|table",
      description = {
        "The new file; json or table say how it is told, and may come beside it.",
        "Name a file that is called so as ./json."
      })
  private List<String> given = new ArrayList<>();

  /**
   * The one file.
   *
   * @throws ParameterException if none or several are named
   */
  Path file() {
    List<String> files = given.stream().filter(each -> !isFormat(each)).toList();
    if (files.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "Name one file by -o FILE, and if you like -o json beside it");
    }
    return Path.of(files.getFirst());
  }

  /** For people unless said otherwise. */
  Format format() {
    return given.stream()
        .filter(ResultOptions::isFormat)
        .reduce((_, last) -> last)
        .map(last -> Format.valueOf(last.toUpperCase(Locale.ROOT)))
        .orElse(Format.TABLE);
  }

  private static boolean isFormat(String text) {
    return text.equals("json") || text.equals("table");
  }
}
