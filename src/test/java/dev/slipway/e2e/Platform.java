package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One platform in a process of its own. It can be started again and again on its data; its ports
 * stay. Used by one thread.
 */
final class Platform implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);
  private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);

  /** What a shell calls a process that SIGTERM has ended. */
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  private final Path folder;
  private final Map<String, String> environment;
  private final List<String> jvmOptions;
  private final FreePorts free = new FreePorts();
  private final int controlPort = free.next();
  private final int ingressPort = free.next();
  private final int managementPort = free.next();
  private final int grpcPort = free.next();
  private @Nullable Process process;
  private long starts;

  private Platform(Path folder, Map<String, String> environment, List<String> jvmOptions) {
    this.folder = folder;
    this.environment = environment;
    this.jvmOptions = jvmOptions;
  }

  /** A platform without data, started; what an earlier run has left under the name is deleted. */
  static Platform start(String name, String... jvmOptions) {
    return start(name, Map.of(), jvmOptions);
  }

  /** The same with more in its environment. */
  static Platform start(String name, Map<String, String> environment, String... jvmOptions) {
    Path folder = Path.of("target", "e2e", name).toAbsolutePath();
    delete(folder);
    Platform platform = new Platform(folder, environment, List.of(jvmOptions));
    platform.start();
    return platform;
  }

  /** Starts the process and waits until it serves. */
  void start() {
    try {
      Files.createDirectories(folder);
      process = command().start();
      starts++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await()
        .atMost(START_PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the platform ended, see " + log(), () -> !process().isAlive())
        .until(() -> reports() == starts && Readiness.at(managementPort));
  }

  /** SIGTERM: everything ends in order, the database too. */
  void stop() {
    process().destroy();
    process().onExit().orTimeout(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    assertThat(process().exitValue()).isEqualTo(ENDED_BY_SIGTERM);
    assertThat(ProcessTable.workingBelow(folder)).as("left behind").isEmpty();
  }

  /** SIGKILL, to the process itself and nothing else. */
  void kill() {
    process().destroyForcibly().onExit().join();
  }

  /** Nothing of the process runs until it is thawed; its connections stay open. */
  void freeze() {
    ProcessTable.signal(process().pid(), "STOP");
  }

  void thaw() {
    ProcessTable.signal(process().pid(), "CONT");
  }

  /** As its admin, by the token that the platform has made. */
  Control control() {
    return new Control(controlPort, adminToken());
  }

  Ingress ingress() {
    return new Ingress(ingressPort);
  }

  int controlPort() {
    return controlPort;
  }

  int grpcPort() {
    return grpcPort;
  }

  int ingressPort() {
    return ingressPort;
  }

  /** Where a program finds it and its token, as variables of its environment. */
  Map<String, String> addresses() {
    return Map.of(
        "SLIPWAY_URL", "http://127.0.0.1:" + controlPort,
        "SLIPWAY_INGRESS_URL", "http://127.0.0.1:" + ingressPort,
        "SLIPWAY_DATA_DIR", data().toString());
  }

  String adminToken() {
    try {
      return Files.readString(data().resolve("admin.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  /** The status that a cluster's probe of a function gets. */
  int probe(String function) throws IOException {
    return Readiness.status(managementPort, "/functions/default/" + function + "/health");
  }

  boolean isReady() {
    return Readiness.at(managementPort);
  }

  /** What readiness says of a part. */
  JsonNode health(String check) throws IOException {
    return Readiness.check(managementPort, check);
  }

  long residentBytes() {
    return ProcessTable.residentBytes(process().pid());
  }

  /** The sum of a metric's series. */
  double metric(String name) throws IOException {
    return Metrics.at(managementPort, name);
  }

  /** Stops what runs, and holds the log to having no stack trace. */
  @Override
  public void close() throws IOException {
    if (process().isAlive()) {
      stop();
    }
    try (Stream<String> lines = Files.lines(log())) {
      assertThat(lines.filter(line -> line.startsWith("\tat "))).as("traces in " + log()).isEmpty();
    }
  }

  private ProcessBuilder command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("slipway.jar", "target/quarkus-app/quarkus-run.jar");
    List<String> command =
        Stream.of(List.of(java), jvmOptions, List.of("-jar", jar)).flatMap(List::stream).toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLIPWAY_DATA_DIR", data().toString(),
                "SLIPWAY_PORT", Integer.toString(controlPort),
                "SLIPWAY_GRPC_PORT", Integer.toString(grpcPort),
                "SLIPWAY_INGRESS_PORT", Integer.toString(ingressPort),
                "SLIPWAY_MANAGEMENT_PORT", Integer.toString(managementPort)));
    builder.environment().putAll(environment);
    return builder;
  }

  /** One is written when everything is up and, on the first start, the example is published. */
  private long reports() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines.filter("Slipway is up."::equals).count();
    }
  }

  /** Lines of the log that warn. */
  List<String> warnings() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines.filter(line -> line.contains("WARN")).toList();
    }
  }

  private Path log() {
    return folder.resolve("platform.log");
  }

  private Process process() {
    if (process == null) {
      throw new IllegalStateException("the platform was never started");
    }
    return process;
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
