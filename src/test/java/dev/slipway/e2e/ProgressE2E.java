package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ScriptedServer;
import dev.slipway.servers.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is shown where the error stream is a terminal, whatever the other streams are. */
class ProgressE2E {
  private static final Path MODULE = Path.of("guests", "add", "add.wasm");
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  /** It gives a command a terminal for each stream that the command does not redirect. */
  @BeforeEach
  void requireTerminals() {
    ServerProcess.require("script", "bsdutils");
  }

  @Test
  void notInAFileOfErrors() throws Exception {
    Path errors = folder.resolve("errors");

    String terminal = upload("2> " + errors);

    assertThat(terminal).contains("Stored");
    assertThat(errors).isEmptyFile();
  }

  @Test
  void onATerminalBesideAFileOfOutput() throws Exception {
    Path output = folder.resolve("output");

    String terminal = upload("> " + output);

    assertThat(terminal).contains("Uploading " + MODULE);
    assertThat(Files.readString(output)).startsWith("Stored").doesNotContain("Uploading");
  }

  /** What the terminal has shown. */
  private String upload(String redirection) throws IOException, InterruptedException {
    Path shown = folder.resolve("shown");
    try (ScriptedServer platform = new ScriptedServer(ProgressE2E::store)) {
      String command =
          "bin/slipway modules upload %s --url http://127.0.0.1:%d %s"
              .formatted(MODULE, platform.port(), redirection);
      ProcessBuilder script =
          new ProcessBuilder("script", "-qec", command, shown.toString())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(folder.resolve("copy").toFile());
      script.environment().put("JAVA_HOME", System.getProperty("java.home"));
      script.environment().put("XDG_CONFIG_HOME", folder.toString());
      Process process = script.start();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return Files.readString(shown);
    }
  }

  /** Takes the whole request, as a platform does, before it answers. */
  private static void store(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    while (!request.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
      request.write(in.read());
    }
    int bytes = in.readNBytes(Math.toIntExact(Files.size(MODULE))).length;
    String answer =
        "HTTP/1.1 201 Created\r\nContent-Length: 13\r\nConnection: close\r\n\r\n{\"size\":%4d}"
            .formatted(bytes);
    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }
}
