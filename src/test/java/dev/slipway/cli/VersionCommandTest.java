package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class VersionCommandTest {
  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>slipway</artifactId>\n  <version>" + Version.TEXT + "</version>");
    assertThat(Cli.run("--version").out().strip()).isEqualTo("slipway " + Version.TEXT);
  }

  @Test
  void itIsToldWithoutPlatformToo() {
    int free;
    try (ScriptedServer server = ScriptedServer.silent()) {
      free = server.port();
    }

    Cli cli = Cli.run("version", "--url", "http://127.0.0.1:" + free);

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out())
        .contains("client    " + Version.TEXT)
        .contains("platform  unknown: Slipway at http://127.0.0.1:" + free + " does not answer");
  }
}
