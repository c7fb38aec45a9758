package dev.slipway.cli;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.log.LogFollowers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Logs by the command, filtered by the platform itself. */
@QuarkusTest
class LogsCommandIT {
  @Inject LogFollowers followers;

  @TempDir private Path home;

  private PlatformUser user() {
    return new PlatformUser(home, ControlApi.adminToken(), "default");
  }

  /** Version 1 has answered and trapped, version 2 has answered. */
  private DeployedFunction talked(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("echo", "echo-v1", 1);
    function.addVersion("echo", "echo-v2", 2);
    function.release(0, 1).then().statusCode(200);
    call(name, "/one", "1");
    call(name, "/two", "2");
    call(name, "/three?fail=trap", "1");
    return function;
  }

  private void call(String name, String path, String version) {
    Cli _ = user().run("invoke", name, "--http", path, "--version", version);
  }

  private List<String> lines(String name, String... filter) {
    List<Object> arguments = new java.util.ArrayList<>(List.of("logs", name));
    arguments.addAll(List.of(filter));
    Cli cli = user().run(arguments.toArray());
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    return cli.out().lines().filter(line -> !line.startsWith("    at ")).toList();
  }

  @Test
  void eachFilterLeavesOutWhatItDoesNotName() {
    talked("cli-logs");

    assertThat(lines("cli-logs")).anyMatch(line -> line.contains("GET /one -> answered"));
    assertThat(lines("cli-logs", "--version", "2"))
        .isNotEmpty()
        .allMatch(line -> line.contains(" v2 "))
        .anyMatch(line -> line.contains("GET /two"));
    assertThat(lines("cli-logs", "--outcome", "guest-trapped"))
        .isNotEmpty()
        .allMatch(line -> line.contains("guest-trapped"));
    assertThat(lines("cli-logs", "--outcome", "answered"))
        .hasSize(2)
        .allMatch(line -> line.contains("-> answered"));
    assertThat(lines("cli-logs", "--search", "GET /two")).hasSize(1);
    assertThat(lines("cli-logs", "--search", "get /two")).as("in the same case").isEmpty();
    assertThat(lines("cli-logs", "--version", "1", "--outcome", "answered"))
        .singleElement()
        .asString()
        .contains("GET /one");
  }

  @Test
  void aRequestIsFoundByItsId() {
    talked("cli-logs-request");
    String id = lines("cli-logs-request", "--search", "GET /one").getFirst().split(" +", -1)[3];

    assertThat(lines("cli-logs-request", "--request-id", id))
        .isNotEmpty()
        .allMatch(line -> line.contains(id))
        .noneMatch(line -> line.contains("/two"));
    assertThat(lines("cli-logs-request", "--request-id", "nobody")).isEmpty();
  }

  @Test
  void programsGetAnItemALine() throws IOException {
    talked("cli-logs-json");

    List<String> json = lines("cli-logs-json", "--format", "json", "--outcome", "answered");

    assertThat(json)
        .hasSize(2)
        .isEqualTo(lines("cli-logs-json", "-o", "json", "--outcome", "answered"));
    JsonNode first = new JsonMapper().readTree(json.getFirst());
    assertThat(first.path("text").textValue()).isEqualTo("GET /one");
    assertThat(first.path("outcome").textValue()).isEqualTo("answered");
    assertThat(lines("cli-logs-json", "--format", "pretty", "--search", "GET /one"))
        .singleElement()
        .asString()
        .matches("\\S+Z INFO  v1   \\S+ GET /one -> answered, .*");
  }

  @Test
  void aTailIsFilteredToo() {
    DeployedFunction function = talked("cli-logs-tail");
    StringWriter out = new StringWriter();
    CommandLine command = command(out);
    CompletableFuture<Integer> tail =
        CompletableFuture.supplyAsync(() ->
            command.execute(
                "logs", "cli-logs-tail", "-f", "--version", "2", "--outcome", "answered"));
    await().until(() -> followers.count() == 1 || tail.isDone());

    call("cli-logs-tail", "/four", "1");
    call("cli-logs-tail", "/five?fail=trap", "2");
    call("cli-logs-tail", "/six", "2");
    await().until(() -> out.toString().contains("GET /six") || tail.isDone());
    admin().delete(function.path()).then().statusCode(204);

    assertThat(tail.orTimeout(30, TimeUnit.SECONDS).join()).isZero();
    assertThat(out.toString().lines())
        .allMatch(line -> line.contains(" v2 ") && line.contains("-> answered"))
        .anyMatch(line -> line.contains("GET /two"))
        .hasSize(2);
  }

  /** Whose output can be read while it runs. */
  private CommandLine command(StringWriter out) {
    Map<String, String> environment =
        Map.of(
            "SLIPWAY_URL", PlatformUser.url(),
            "SLIPWAY_TOKEN", ControlApi.adminToken(),
            "XDG_CONFIG_HOME", home.toString());
    Surroundings surroundings = new Surroundings(environment, InputStream.nullInputStream(), false);
    return SlipwayCommand.commandLine(surroundings)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()));
  }
}
