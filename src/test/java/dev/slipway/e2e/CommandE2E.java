package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command as a process: how it starts, and a tail that outlives its platform. */
class CommandE2E {
  private static final Path COMMAND = Path.of("bin", "slipway").toAbsolutePath();
  private static final Path ARCHIVE = Path.of("target", "slipway.jsa");
  private static final Path OUT = Path.of("target", "e2e", "command.out");
  private static final Path ERR = Path.of("target", "e2e", "command.err");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void itStartsWithGoodBadAndWithoutArchive() throws Exception {
    Files.deleteIfExists(ARCHIVE);
    String without = help(Map.of());
    assertThat(without).contains("Usage: slipway");

    Files.writeString(ARCHIVE, "no archive");
    assertThat(help(Map.of())).isEqualTo(without);
    assertThat(ERR).isEmptyFile();

    Files.delete(ARCHIVE);
    assertThat(help(Map.of("JDK_JAVA_OPTIONS", "-XX:ArchiveClassesAtExit=" + ARCHIVE)))
        .isEqualTo(without);
    assertThat(Files.size(ARCHIVE)).isGreaterThan(1 << 20);
    assertThat(help(Map.of())).isEqualTo(without);
    assertThat(ERR).isEmptyFile();
  }

  private static String help(Map<String, String> environment)
      throws IOException, InterruptedException {
    Process process = start(environment, "--help");
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(OUT);
  }

  @Test
  void aTailOutlivesItsPlatform() throws Exception {
    try (Platform platform = Platform.start("command")) {
      assertThat(platform.ingress().get("hello.default.localhost", "/before").status())
          .isEqualTo(200);
      Map<String, String> environment =
          Map.of(
              "SLIPWAY_URL",
              "http://127.0.0.1:" + platform.controlPort(),
              "SLIPWAY_TOKEN",
              platform.adminToken(),
              "SLIPWAY_PROFILE",
              "target/no-such-profile.json");
      Process tail = start(environment, "logs", "hello", "-f");
      await().atMost(PATIENCE).until(() -> text(OUT).contains("GET /before"));

      platform.kill();
      await().atMost(PATIENCE).until(() -> text(ERR).contains("-- interrupted: "));
      platform.start();
      assertThat(platform.ingress().get("hello.default.localhost", "/after").status())
          .isEqualTo(200);

      await().atMost(PATIENCE).until(() -> text(OUT).contains("GET /after"));
      assertThat(text(ERR).lines())
          .hasSize(2)
          .last()
          .isEqualTo(
              "-- connected again; the log began anew, and what came last before it is gone");
      assertThat(tail.isAlive()).isTrue();
      tail.destroy();
      assertThat(tail.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(text(ERR).lines()).as("it ends without a word").hasSize(2);
    }
  }

  private static Process start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    Files.createDirectories(OUT.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(OUT.toFile()).redirectError(ERR.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
