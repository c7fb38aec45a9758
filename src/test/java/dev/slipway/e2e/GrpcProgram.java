package dev.slipway.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is none of ours and calls the gRPC API: it reads the messages of one call as JSON,
 * and writes answers, or the refusal as google.rpc.Status.
 */
final class GrpcProgram {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("target", "e2e", "grpc");
  private static final long PATIENCE_MINUTES = 2;

  /** The words that start it for one call. */
  private interface Command {
    List<String> of(String address, String method);
  }

  private final String name;
  private final Command command;
  private final Map<String, String> environment;

  private GrpcProgram(String name, Command command, Map<String, String> environment) {
    this.name = name;
    this.command = command;
    this.environment = environment;
  }

  /** Knows the API by reflection. */
  static GrpcProgram grpcurl() {
    String program = printed("scripts/fetch-grpcurl");
    return new GrpcProgram(
        "grpcurl",
        (address, method) ->
            List.of(
                program,
                "-plaintext",
                "-format-error",
                "-expand-headers",
                "-H",
                "authorization: Bearer ${SLIPWAY_TOKEN}",
                "-d",
                "@",
                address,
                method),
        Map.of());
  }

  /** Knows the API by stubs that grpcio-tools makes of {@code proto/}. */
  static GrpcProgram python() {
    String stubs = FOLDER.resolve("stubs").toString();
    return new GrpcProgram(
        "python",
        (address, method) ->
            List.of("python3", "src/test/python/grpc_client.py", address, method, "proto", stubs),
        Map.of("PYTHONPATH", printed("scripts/fetch-grpc-python")));
  }

  /** The answers to a call that is served. */
  List<JsonNode> call(Platform platform, String method, Map<?, ?>... messages) throws Exception {
    int exit = run(platform, platform.adminToken(), method, messages);
    assertThat(exit).as(() -> text("err")).isZero();
    return read("out");
  }

  /** The status that a call is refused by. */
  JsonNode refusal(Platform platform, String token, String method, Map<?, ?>... messages)
      throws Exception {
    assertThat(run(platform, token, method, messages)).isNotZero();
    return read("err").getFirst();
  }

  private int run(Platform platform, String token, String method, Map<?, ?>... messages)
      throws Exception {
    Files.createDirectories(FOLDER);
    StringBuilder lines = new StringBuilder();
    for (Map<?, ?> message : messages) {
      lines.append(JSON.writeValueAsString(message)).append('\n');
    }
    Files.writeString(file("in"), lines);
    String address = "127.0.0.1:" + platform.grpcPort();
    ProcessBuilder builder =
        new ProcessBuilder(command.of(address, "slipway.v1." + method))
            .redirectInput(file("in").toFile())
            .redirectOutput(file("out").toFile())
            .redirectError(file("err").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("SLIPWAY_TOKEN", token);
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private List<JsonNode> read(String stream) throws IOException {
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file(stream).toFile())) {
      return values.readAll();
    }
  }

  private Path file(String stream) {
    return FOLDER.resolve(name + "." + stream);
  }

  private String text(String stream) {
    try {
      return Files.readString(file(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a script prints that fetches something; what it says beside is for who runs the test. */
  private static String printed(String script) {
    try {
      Process process =
          new ProcessBuilder(script).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor()).as(script).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
