package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Gives the commands that the README shows, and holds what they print to what it shows. */
class TranscriptE2E {
  private static final long PATIENCE_SECONDS = 60;

  @Test
  void whatTheReadmeShowsOfATerminalIsSo() throws Exception {
    Transcript transcript = Transcript.of(Files.readString(Path.of("README.md")));
    assertThat(transcript.steps()).as("the life of a function").hasSizeGreaterThan(10);
    try (Platform platform = Platform.start("transcript")) {
      Path home = Files.createDirectories(platform.data().resolveSibling("home"));

      for (Transcript.Step step : transcript.steps()) {
        String printed = give(step.command(), platform, home);

        assertThat(step.isShownBy(printed))
            .as(
                "%nThe README shows%n$ %s%n%s%nand it was%n%s",
                step.command(), String.join("\n", step.expected()), printed)
            .isTrue();
        assertThat(printed).doesNotContain(platform.adminToken());
      }
    }
  }

  /** As a reader would who has started a platform in this folder; this one has other ports. */
  private static String give(String command, Platform platform, Path home)
      throws IOException, InterruptedException {
    Path output = home.resolveSibling("printed.txt");
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", there(command, platform));
    shell.environment().keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
    shell.environment().putAll(platform.addresses());
    shell.environment().put("HOME", home.toString());
    shell.environment().remove("XDG_CONFIG_HOME");
    shell
        .environment()
        .merge("PATH", Path.of("bin").toAbsolutePath() + ":", (old, bin) -> bin + old);
    Process process =
        shell
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(command).isTrue();
    return here(Files.readString(output), platform, home);
  }

  private static String there(String command, Platform platform) {
    return command
        .replace("data/", platform.data() + "/")
        .replace(":8000", ":" + platform.ingressPort());
  }

  private static String here(String printed, Platform platform, Path home) {
    return printed
        .replace(platform.data() + "/", "data/")
        .replace(home.toString(), "~")
        .replace(":" + platform.controlPort(), ":8080")
        .replace(":" + platform.ingressPort(), ":8000");
  }
}
