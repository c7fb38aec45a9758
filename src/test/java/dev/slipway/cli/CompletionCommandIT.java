package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionCommandIT {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    Path script = folder.resolve("slipway.bash");
    Files.writeString(script, Cli.run("completion", "bash").out());

    assertThat(completed(script, "a command", "slipway", "inv")).isEqualTo("invoke");
    assertThat(completed(script, "a function's option", "slipway", "logs", "--req"))
        .isEqualTo("--request-id");
  }

  @Test
  void zshIsMadeToReadIt() {
    assertThat(Cli.run("completion", "zsh").out())
        .startsWith("autoload -U +X compinit && compinit\n#!/usr/bin/env bash")
        .contains("bashcompinit");
  }

  @Test
  void anotherShellIsWrongUsage() {
    assertThat(Cli.run("completion", "fish").exitCode()).isEqualTo(Problems.USAGE);
  }

  /** What bash offers when the last of these words is to be completed. */
  private static String completed(Path script, String what, String... words)
      throws IOException, InterruptedException {
    String ask =
        """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        _complete_slipway slipway "${COMP_WORDS[COMP_CWORD]}" "" 2>/dev/null
        echo "${COMPREPLY[@]}"
        """;
    ProcessBuilder bash = new ProcessBuilder(BASH.toString(), "-c", ask, "-", script.toString());
    bash.command().addAll(java.util.List.of(words));
    Process process = bash.redirectErrorStream(true).start();
    String offered =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(what).isZero();
    return offered;
  }
}
