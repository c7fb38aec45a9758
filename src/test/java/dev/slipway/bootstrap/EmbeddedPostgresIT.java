package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's life beside that of its JVM: kept data, no orphans, one owner. */
class EmbeddedPostgresIT {
  /** Far beyond what a healthy machine needs; only a failure takes as long. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path template;

  @TempDir Path folder;

  /** Made once: unpacking and creating a cluster take most of a first start. */
  @BeforeAll
  static void makeTemplate() {
    try (DataDirectory directory = DataDirectory.open(template)) {
      EmbeddedPostgres.start(directory).close();
    }
  }

  @Test
  void dataSurvivesARestart() {
    Path data = copyOfTemplate("data");
    try (ChildProcess first = ChildProcess.start(data)) {
      first.awaitPostgres();
      first.ask("create table kept as select 42 as answer");
    }

    try (ChildProcess second = ChildProcess.start(data)) {
      second.awaitPostgres();
      assertThat(second.ask("select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void committedDataSurvivesTheDeathOfTheJvm() {
    Path data = copyOfTemplate("data");
    ChildProcess first = ChildProcess.start(data);
    long postgres = first.awaitPostgres();
    first.ask("create table kept as select 42 as answer");

    first.kill();

    awaitEnd(postgres);
    try (ChildProcess second = ChildProcess.start(data)) {
      second.awaitPostgres();
      assertThat(second.ask("select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void committedDataSurvivesTheDeathOfBoth() {
    Path data = copyOfTemplate("data");
    ChildProcess first = ChildProcess.start(data);
    long postgres = first.awaitPostgres();
    first.ask("create table kept as select 42 as answer");

    ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
    first.kill();

    try (ChildProcess second = ChildProcess.start(data)) {
      second.awaitPostgres();
      assertThat(second.ask("select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void sigtermStopsTheServer() {
    ChildProcess child = ChildProcess.start(copyOfTemplate("data"));
    long postgres = child.awaitPostgres();

    child.terminate();

    assertThat(ProcessHandle.of(postgres)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 800, 1300})
  void sigtermDuringTheStartLeavesNoProcess(int millis) throws IOException, InterruptedException {
    Path data = copyOfTemplate("data");
    PrivateFiles.deleteTree(data.resolve("postgres/cluster"));
    ChildProcess child = ChildProcess.start(data);
    Thread.sleep(millis);

    child.terminate();

    await().atMost(PATIENCE).until(() -> processesOf(data) == 0);
    try (ChildProcess next = ChildProcess.start(data)) {
      next.awaitPostgres();
    }
  }

  @Test
  void anOrphanOfAnEarlierProcessIsStopped() {
    Path data = copyOfTemplate("data");
    DataDirectory directory = DataDirectory.open(data);
    EmbeddedPostgres orphan = EmbeddedPostgres.start(directory);
    directory.close();

    try (ChildProcess next = ChildProcess.start(data)) {
      long postgres = next.awaitPostgres();

      awaitEnd(orphan.pid());
      assertThat(postgres).isNotEqualTo(orphan.pid());
    }
  }

  @Test
  void aPidFileThatNamesAnotherProcessIsRemoved() throws IOException {
    try (DataDirectory directory = DataDirectory.open(copyOfTemplate("data"))) {
      Path pidFile = PostmasterPid.file(directory.path().resolve("postgres/cluster"));
      Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
        assertThat(pidFile).content().startsWith(postgres.pid() + "\n");
      }
    }
  }

  @Test
  void aClusterThatWasHalfMadeIsMadeAgain() throws IOException {
    Path postgres = copyOfTemplate("data").resolve("postgres");
    Files.move(postgres.resolve("cluster"), postgres.resolve("cluster.new"));
    Files.delete(postgres.resolve("cluster.new/PG_VERSION"));

    try (ChildProcess child = ChildProcess.start(folder.resolve("data"))) {
      child.awaitPostgres();

      assertThat(child.ask("select 1")).isEqualTo("1");
      assertThat(postgres.resolve("cluster.new")).doesNotExist();
    }
  }

  @Test
  void twoRunSideBySide() {
    try (ChildProcess one = ChildProcess.start(copyOfTemplate("one"));
        ChildProcess other = ChildProcess.start(copyOfTemplate("other"))) {
      one.awaitPostgres();
      other.awaitPostgres();

      one.ask("create table mine as select 1 as number");

      assertThat(other.ask("select count(*) from pg_tables where tablename = 'mine'"))
          .isEqualTo("0");
    }
  }

  @Test
  void aSecondProcessOnTheSameDirectoryIsRefused() {
    Path data = copyOfTemplate("data");
    try (ChildProcess first = ChildProcess.start(data)) {
      first.awaitPostgres();

      ChildProcess second = ChildProcess.start(data);

      assertThat(second.line())
          .isEqualTo("Another Slipway process uses the data directory " + data + ".");
      assertThat(second.await()).isEqualTo(78);
      assertThat(first.ask("select 1")).isEqualTo("1");
    }
  }

  private Path copyOfTemplate(String name) {
    Path copy = folder.resolve(name);
    try {
      new ExternalCommand("cp", "-a", template.toString(), copy.toString()).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static void awaitEnd(long pid) {
    await().atMost(PATIENCE).until(() -> ProcessHandle.of(pid).isEmpty());
  }

  private static long processesOf(Path data) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(command -> command.contains(data.toString()))
        .count();
  }
}
