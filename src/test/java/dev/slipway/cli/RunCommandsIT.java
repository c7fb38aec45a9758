package dev.slipway.cli;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import dev.slipway.log.LogFollowers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Functions are invoked and watched by command, on the platform itself. */
@QuarkusTest
class RunCommandsIT {
  private static final byte[] BYTES = {0, -1, '\n', '\r', 27};

  @Inject LogFollowers followers;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void anHttpGuestIsRequested() {
    DeployedFunction.echo("run-http", Map.of());

    Cli cli =
        run(
            "invoke",
            "run-http",
            "--http",
            "post /a?status=404",
            "-H",
            "X-A: 1",
            "--body-file",
            "-",
            "-v");

    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(bytes.toByteArray()).isNotEmpty();
    assertThat(cli.err())
        .contains("outcome     answered")
        .contains("version     1")
        .contains("status      ");
  }

  @Test
  void anOperationAnswersBytesAsTheyAre() {
    DeployedFunction function = DeployedFunction.create("run-operation");
    String wat =
        """
        (module
          (import "wapc" "__guest_request" (func $request (param i32 i32)))
          (import "wapc" "__guest_response" (func $respond (param i32 i32)))
          (memory (export "memory") 1)
          (func (export "__guest_call") (param i32 i32) (result i32)
            (call $request (i32.const 0) (local.get 0))
            (call $respond (i32.const 0) (i32.add (local.get 0) (local.get 1))) (i32.const 1)))\
        """;
    function.serve(function.guests().sign(Wat.compile(wat), List.of(), 1));

    Cli cli = run("invoke", "run-operation", "--operation", "op", "--payload-file", "-");

    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(bytes.toByteArray()).containsExactly('o', 'p', 0, -1, '\n', '\r', 27);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void anExportIsCalledWithNumbers() {
    DeployedFunction.adder("run-export");

    Cli cli = run("invoke", "run-export", "--version", "1", "--export", "add", "2", "-3");

    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("-1\n");
    Cli json = run("invoke", "run-export", "-o", "json", "--export", "add", "2", "3");
    assertThat(json.out()).contains("\"results\" : [ 5 ]").contains("\"duration\"");
    assertThat(run("invoke", "run-export", "--version", "7", "--export", "add").exitCode())
        .isEqualTo(Problems.REFUSED);
  }

  @Test
  void aGuestThatFailsIsAProblem() {
    DeployedFunction.echo("run-failing", Map.of());

    Cli cli = run("invoke", "run-failing", "--http", "/?fail=trap");

    assertThat(cli.exitCode()).isEqualTo(Problems.REFUSED);
    assertThat(cli.err())
        .startsWith("error: guest-trapped: ")
        .contains("slipway logs run-failing --request-id ");
    String id = cli.err().strip().replaceFirst("(?s).*--request-id ", "");
    Cli logs = run("logs", "run-failing", "--request-id", id);
    assertThat(logs.exitCode()).isZero();
    assertThat(logs.out()).contains("guest-trapped: ").contains(id).contains("    at ");
    assertThat(run("logs", "run-failing", "--level", "warn", "--search", "nowhere").out())
        .isEmpty();
    Cli json = run("logs", "run-failing", "--since", "1", "--limit", "1", "--format", "json");
    assertThat(json.out().lines()).hasSize(1).first().asString().startsWith("{\"kind\":");
    Cli stats = run("stats", "run-failing", "--window", "5m");
    assertThat(stats.out()).containsPattern("all +guest-trapped +1").contains("latency");
    assertThat(run("stats", "run-failing", "--window", "soon").exitCode())
        .isEqualTo(Problems.REFUSED);
  }

  @Test
  void aLogIsFollowedUntilItsFunctionIsDeleted() {
    DeployedFunction function = DeployedFunction.echo("run-followed", Map.of());
    assertThat(run("invoke", "run-followed", "--http", "/seen").exitCode()).isZero();
    CompletableFuture<Cli> tail =
        CompletableFuture.supplyAsync(() -> run("logs", "run-followed", "-f", "--limit", "1"));
    await().until(() -> followers.count() == 1 || tail.isDone());

    admin().delete(function.path()).then().statusCode(204);

    Cli cli = tail.orTimeout(30, TimeUnit.SECONDS).join();
    assertThat(cli.exitCode()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("GET /seen -> answered");
    assertThat(cli.err()).contains("-- the function is deleted, and its log with it");
  }

  @Test
  void healthTellsCauses() {
    DeployedFunction.create("run-unreleased");
    DeployedFunction.echo("run-well", Map.of());

    assertThat(run("health", "run-well").exitCode()).isZero();
    Cli ill = run("health", "run-unreleased");
    assertThat(ill.exitCode()).isOne();
    assertThat(ill.out()).contains("run-unreleased  unhealthy  ");
    Cli all = run("health", "-o", "json");
    assertThat(all.exitCode()).isOne();
    assertThat(all.out()).contains("\"function\" : \"run-well\"");
    assertThat(run("health", "run-nobody").exitCode()).isEqualTo(Problems.REFUSED);
  }

  @Test
  void aDoctorFindsNothingInANamespaceThatIsWell() {
    DeployedFunction.createIn("run-clinic", "empty");
    admin().delete("/api/v1/namespaces/run-clinic/functions/empty").then().statusCode(204);

    Cli cli = run("doctor", "-n", "run-clinic");

    assertThat(cli.exitCode()).as(cli.out()).isZero();
    assertThat(cli.out().lines().map(line -> line.replaceFirst("^(\\w+) +(\\w+) .*", "$1 $2")))
        .containsExactly(
            "skipped profile",
            "ok address",
            "ok slipway",
            "ok token",
            "ok clock",
            "ok engine",
            "ok database",
            "ok ingress",
            "ok grpc",
            "ok namespace",
            "ok providers",
            "ok functions");
  }

  @Test
  void aDoctorSaysWhatIsWrongAndHowToMendIt() {
    DeployedFunction.createIn("run-ward", "ill");

    Cli ill = run("doctor", "-n", "run-ward", "-o", "json");
    assertThat(ill.exitCode()).isOne();
    assertThat(ill.out()).contains("\"check\" : \"functions\",\n  \"outcome\" : \"failed\"");
    assertThat(run("doctor", "-n", "run-nowhere").out())
        .containsPattern("failed +namespace")
        .containsPattern("skipped +functions");
    Cli stranger = as("not-the-token", "doctor");
    assertThat(stranger.exitCode()).isOne();
    assertThat(stranger.out())
        .containsPattern("ok +slipway")
        .containsPattern("failed +token")
        .containsPattern("ok +clock")
        .containsPattern("skipped +engine");
  }

  @Test
  void thePlatformTellsItsVersionToWhomItKnows() {
    assertThat(run("version").out())
        .contains("client    " + Version.TEXT)
        .contains("platform  " + Version.TEXT + " at http://localhost:" + RestAssured.port);
    assertThat(as("not-the-token", "version").out()).contains("platform  unknown: ");
  }

  private Cli run(String... arguments) {
    return as(ControlApi.adminToken(), arguments);
  }

  private Cli as(String token, String... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    Map<String, String> environment =
        Map.of(
            "SLIPWAY_URL",
            "http://localhost:" + RestAssured.port,
            "SLIPWAY_TOKEN",
            token,
            "SLIPWAY_PROFILE",
            "target/no-such-profile.json");
    bytes.reset();
    return Cli.run(
        new Surroundings(environment, new ByteArrayInputStream(BYTES), bytes, false),
        all.toArray());
  }
}
