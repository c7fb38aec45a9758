package dev.slipway.bootstrap;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged platform, started as {@code make run} does and stopped as a machine does. */
class MainIT {
  /** Far beyond what a healthy machine needs; only a failure takes as long. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int REFUSED = 78;
  private static final int ENDED_BY_SIGTERM = 143;

  @TempDir Path folder;
  private Map<String, String> environment;
  private Process process;

  @BeforeEach
  void ports() throws IOException {
    List<Integer> ports = freePorts();
    environment =
        Map.of(
            "SLIPWAY_DATA_DIR", folder.resolve("data").toString(),
            "SLIPWAY_PORT", ports.get(0).toString(),
            "SLIPWAY_INGRESS_PORT", ports.get(1).toString(),
            "SLIPWAY_MANAGEMENT_PORT", ports.get(2).toString(),
            "SLIPWAY_GRPC_PORT", ports.get(3).toString());
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void startsOnItsPortsWithoutShowingASecretAndStopsWell() throws Exception {
    start(Map.of());
    await().atMost(PATIENCE).until(() -> output().contains("Slipway is up") || !process.isAlive());

    assertThat(output()).contains("Slipway is up").doesNotContain("Exception");
    assertThat(status("SLIPWAY_PORT", "/q/openapi")).isEqualTo(200);
    assertThat(status("SLIPWAY_MANAGEMENT_PORT", "/q/metrics")).isEqualTo(200);
    assertThat(status("SLIPWAY_MANAGEMENT_PORT", "/q/openapi")).isEqualTo(404);
    assertThat(output()).doesNotContain(Files.readString(folder.resolve("data/postgres/password")));
    long postgres = PostmasterPid.read(folder.resolve("data/postgres/cluster")).orElseThrow().pid();

    process.destroy();

    assertThat(process.onExit().join().exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(ProcessHandle.of(postgres)).isEmpty();
    assertThat(folder.resolve("data/postgres/postgres.log"))
        .content()
        .contains("database system is shut down");
  }

  @Test
  void saysInTwoLinesWhyItRefuses() throws IOException {
    String taken = String.valueOf(environment.get("SLIPWAY_PORT"));

    start(Map.of("SLIPWAY_INGRESS_PORT", taken));

    assertThat(process.onExit().join().exitValue()).isEqualTo(REFUSED);
    assertThat(output().lines())
        .containsExactly(
            "Slipway cannot start. SLIPWAY_PORT and SLIPWAY_INGRESS_PORT are both "
                + taken
                + "; each listener needs its own port.",
            "Give one of them another port.");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void refusesCompiledCodeThatOthersMayHaveWritten() throws IOException {
    Path compiled = Files.createDirectories(folder.resolve("data/compiled"));
    Files.setPosixFilePermissions(folder.resolve("data"), fromString("rwx------"));
    Files.setPosixFilePermissions(compiled, fromString("rwxrwxrwx"));

    start(Map.of());

    assertThat(process.onExit().join().exitValue()).isEqualTo(REFUSED);
    assertThat(output().lines())
        .hasSize(2)
        .first(STRING)
        .contains(compiled.toString(), "may be written to by others");
    assertThat(folder.resolve("data/postgres")).doesNotExist();
  }

  @Test
  void doesNotStartWithoutTheEngineThatIsNamed() throws IOException {
    start(Map.of("SLIPWAY_ENGINE", "libwasmtime", "SLIPWAY_LIBWASMTIME", "/no/such/library.so"));

    assertThat(process.onExit().join().exitValue()).isEqualTo(REFUSED);
    assertThat(output().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Slipway cannot start. SLIPWAY_ENGINE is libwasmtime")
        .contains("/no/such/library.so");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private void start(Map<String, String> more) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-jar", System.getProperty("slipway.jar"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    process = builder.start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private int status(String property, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + environment.get(property) + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static List<Integer> freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket two = new ServerSocket(0, 1, loopback);
        ServerSocket three = new ServerSocket(0, 1, loopback);
        ServerSocket four = new ServerSocket(0, 1, loopback)) {
      return Stream.of(one, two, three, four).map(ServerSocket::getLocalPort).toList();
    }
  }
}
