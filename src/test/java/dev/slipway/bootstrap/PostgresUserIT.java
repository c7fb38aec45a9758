package dev.slipway.bootstrap;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As whom the server runs. Becoming another user takes root, so a normal user skips this class;
 * what a normal user's server does is in {@link EmbeddedPostgresIT} then.
 */
class PostgresUserIT {
  private static final int NORMAL = 1;
  private static final int WITHOUT_A_NAME = 65533;

  @TempDir Path folder;

  @BeforeEach
  void needsRoot() throws IOException {
    assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
        .as("only root can become another user")
        .isEqualTo(0);
  }

  @Test
  void rootRunsItBelowAPrivateHome() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, fromString("rwx------"));

    try (ChildProcess child = ChildProcess.start(home.resolve("data"))) {
      child.awaitPostgres();

      assertThat(child.ask("select 1")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {NORMAL, WITHOUT_A_NAME})
  void aNormalUserRunsItBelowAPrivateHome(int uid) throws IOException {
    Files.setPosixFilePermissions(folder, fromString("rwx--x--x"));
    List<Path> classPath = ChildProcess.copyClassPath(folder);
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, fromString("rwx------"));
    Files.setAttribute(home, "unix:uid", uid);
    List<String> become =
        List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--");

    try (ChildProcess child =
        ChildProcess.start(become, classPath, home.resolve("data"), Map.of())) {
      child.awaitPostgres();

      assertThat(child.ask("select 1")).isEqualTo("1");
    }
  }

  @Test
  void rootFallsBackToNobodyWithoutUserNamespaces() throws IOException {
    Files.setPosixFilePermissions(folder, fromString("rwx--x--x"));
    Path data = folder.resolve("data");
    Map<String, String> noUnshare = Map.of("PATH", pathWithout("unshare").toString());

    try (ChildProcess child =
        ChildProcess.start(List.of(), ChildProcess.classPath(), data, noUnshare)) {
      child.awaitPostgres();
      child.ask("create table kept as select 42 as answer");

      assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid")).isEqualTo(65534);
    }

    try (ChildProcess usual = ChildProcess.start(data)) {
      usual.awaitPostgres();
      assertThat(usual.ask("select answer from kept")).isEqualTo("42");
    }
  }

  /** A folder with what the start runs, as a machine has it on which that program is forbidden. */
  private Path pathWithout(String forbidden) throws IOException {
    Path path = Files.createDirectory(folder.resolve("path"));
    for (String program : List.of("setsid", "setpriv", "unshare", "kill", "id", "sh", "locale")) {
      Path installed = Path.of("/usr/bin", program);
      if (!program.equals(forbidden) && Files.exists(installed)) {
        Files.copy(installed, path.resolve(program), COPY_ATTRIBUTES);
      }
    }
    return path;
  }
}
