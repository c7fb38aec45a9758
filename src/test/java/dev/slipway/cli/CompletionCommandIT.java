package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.servers.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionCommandIT {
  private static final Path BASH = Path.of("/bin/bash");

  private static final long PATIENCE_SECONDS = 60;

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
  void zshCompletesCommandsAndOptions() throws IOException, InterruptedException {
    ServerProcess.require("zsh", "zsh");
    Path script = folder.resolve("slipway.zsh");
    Files.writeString(script, Cli.run("completion", "zsh").out());

    assertThat(typedInZsh(script, "slipway inv\t")).isEqualTo("invoke");
    assertThat(typedInZsh(script, "slipway logs --req\t")).isEqualTo("logs --request-id");
    assertThat(typedInZsh(script, "slipway functions vi\t")).isEqualTo("functions view");
  }

  @Test
  void anotherShellIsWrongUsage() {
    assertThat(Cli.run("completion", "fish").exitCode()).isEqualTo(Problems.USAGE);
  }

  /** The arguments of the command that a person has typed by these keys and Enter. */
  private String typedInZsh(Path script, String keys) throws IOException, InterruptedException {
    String drive =
        """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "source $1; PS1=; slipway() { print -r -- \\"given[\\$*]\\" }; print ready[]"
        zpty -r shell seen '*ready\\[\\]*'
        zpty -w shell "$2"
        zpty -r shell seen '*given\\[*\\]*'
        print -r -- "$seen"
        zpty -d shell
        """;
    ProcessBuilder zsh = new ProcessBuilder("zsh", "-f", "-c", drive, "-", script.toString(), keys);
    zsh.environment().put("ZDOTDIR", folder.toString());
    zsh.environment().put("TERM", "dumb");
    Path seen = folder.resolve("seen");
    Process process = zsh.redirectErrorStream(true).redirectOutput(seen.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String shown = Files.readString(seen);
    assertThat(ended).as(shown).isTrue();
    return shown.replaceFirst("(?s).*given\\[([^\\]]*)].*", "$1").strip();
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
