package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.DeployedFunction.target;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function says and how it ends can be read. */
@QuarkusTest
class LogIT {
  @Test
  void linesAndTheRecordOfAnInvocationHaveItsRequestAndVersion() {
    DeployedFunction function = echo("log-lines");
    call(function, "/other");

    String id = call(function, "/path?log=2").header("Slipway-Request-Id");

    log(function, "requestId", id)
        .body("items.kind", contains("line", "line", "invocation"))
        .body("items.requestId", everyItem(equalTo(id)))
        .body("items.version", contains(1, 1, 1))
        .body("items.release", contains(1, 1, 1))
        .body("items.number", contains(2, 3, 4))
        .body("items.at", everyItem(notNullValue()))
        .body("items[0].text", containsString("log line"))
        .body("items[2].text", equalTo("GET /path"))
        .body("items[2].outcome", equalTo("answered"))
        .body("items[2].duration", startsWith("PT"))
        .body("items[2].hostCalls", equalTo(0))
        .body("epoch", notNullValue())
        .body("last", equalTo(4));
  }

  @Test
  void aTrapHasItsBacktraceWithTheNamesOfItsFunctions() {
    DeployedFunction function = DeployedFunction.create("log-trap");
    String wat =
        """
        (module
          (memory (export "memory") 1)
          (func $fall unreachable)
          (func $stumble (call $fall))
          (func (export "__guest_call") (param i32 i32) (result i32)
            (call $stumble) (i32.const 1)))\
        """;
    function.upload(function.guests().sign(Wat.compile(wat), List.of(), 1)).then().statusCode(201);
    function.release(0, 1).then().statusCode(200);

    String id = function.invoke(Map.of("operation", "op")).header("Slipway-Request-Id");

    log(function, "requestId", id)
        .body("items.kind", contains("fault", "invocation"))
        .body("items.level", contains("error", "warn"))
        .body("items.outcome", contains("guest-trapped", "guest-trapped"))
        .body("items[0].text", containsString("unreachable"))
        .body("items[0].backtrace[0]", startsWith("fall at 0x"))
        .body("items[0].backtrace[1]", startsWith("stumble at 0x"))
        .body("items[1].text", equalTo("operation op"));
  }

  @Test
  void anErrorHasTheGuestsOwnText() {
    DeployedFunction function = echo("log-error");

    String id = call(function, "/?fail=error").header("Slipway-Request-Id");

    log(function, "requestId", id)
        .body("items.kind", hasItem("fault"))
        .body("items.find { it.kind == 'fault' }.text", containsString("echo was asked to fail"));
  }

  @Test
  void headersQueriesAndBodiesAreNotWritten() {
    DeployedFunction function = echo("log-secrets");
    Map<String, ?> http =
        Map.of(
            "path",
            "/p?token=one-secret",
            "headers",
            Map.of("Authorization", "Bearer two-secret"),
            "body",
            "dGhyZWUtc2VjcmV0");

    function.invoke(Map.of("http", http)).then().statusCode(200);

    String written = admin().get(function.path() + "/logs").asString();
    assertThat(written).contains("GET /p").doesNotContain("secret", "dGhyZWU");
  }

  @ParameterizedTest
  @CsvSource({
    "level, warn, 'fault,invocation'",
    "outcome, answered, 'invocation'",
    "outcome, guest-error, 'fault,invocation'",
    "version, 1, 'line,invocation'",
    "search, log line, 'line'",
    "since, 3, 'fault,invocation'",
  })
  void entriesAreFiltered(String parameter, String value, String kinds) {
    DeployedFunction function = DeployedFunction.create("log-filter-" + parameter + value.length());
    function.addVersion("echo", "echo-v1", 1);
    function.addVersion("echo", "echo-v2", 2);
    function.release(0, 1).then().statusCode(200);
    call(function, "/?log=1");
    function.release(1, 2).then().statusCode(200);
    call(function, "/?fail=error");

    List<String> found =
        log(function, parameter, value).extract().path("items.findAll { it.kind }.kind");

    // The SDK of echo writes its own errors to the console too.
    List<String> expected = List.of(kinds.split(","));
    assertThat(found.stream().distinct().toList()).containsAll(expected);
    assertThat(expected).containsAll(found.stream().filter(k -> !k.equals("line")).toList());
  }

  @Test
  void refusedInvocationsAreRecorded() {
    DeployedFunction function = DeployedFunction.create("log-refused");

    String id = call(function, "/").header("Slipway-Request-Id");

    log(function, "outcome", "no-release")
        .body("items.kind", contains("invocation"))
        .body("items[0].requestId", equalTo(id))
        .body("items[0].version", nullValue())
        .body("items[0].hostCalls", nullValue());
  }

  @Test
  void whatIsPushedOutIsAGap() {
    DeployedFunction function = echo("log-gap");
    for (int i = 0; i < 5; i++) {
      call(function, "/?log=500").then().body("outcome", equalTo("answered"));
    }

    log(function, "since", "2")
        .body("items[0].kind", equalTo("gap"))
        .body("items[0].from", equalTo(2))
        .body("items[0].to", greaterThan(400))
        .body("items[0].text", startsWith("entries 2 to "))
        .body("items", hasSize(51))
        .body("next", notNullValue())
        .body("last", equalTo(2505));
  }

  @Test
  void oneFunctionDoesNotFillTheLogOfAnother() {
    DeployedFunction quiet = echo("log-quiet");
    DeployedFunction loud = echo("log-loud");
    call(quiet, "/quiet");

    for (int i = 0; i < 5; i++) {
      call(loud, "/?log=500");
    }

    log(quiet, "since", "1")
        .body("items.kind", contains("invocation"))
        .body("items[0].text", equalTo("GET /quiet"));
  }

  @ParameterizedTest
  @CsvSource({"since, x", "level, loud", "version, one", "follow, maybe", "outcome, nothing"})
  void aBadValueIsRefusedByItsName(String parameter, String value) {
    DeployedFunction function =
        DeployedFunction.create("log-bad-" + parameter + "-" + value.length());

    Response response = admin().queryParam(parameter, value).get(function.path() + "/logs");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo(parameter));
  }

  @Test
  void aFunctionThatIsNotThereHasNoLogAndADeletedOneNeither() {
    DeployedFunction function = echo("log-deleted");
    call(function, "/");
    admin().delete(function.path()).then().statusCode(204);

    admin().get(function.path() + "/logs").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().get(function.path() + "/stats").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void viewersOfTheNamespaceMayRead() {
    DeployedFunction function = echo("log-viewer");
    call(function, "/");

    as("viewer", "default")
        .get(function.path() + "/logs")
        .then()
        .statusCode(200)
        .body("items", not(empty()));
    as("viewer", "elsewhere")
        .get(function.path() + "/logs")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
  }

  private static Response call(DeployedFunction function, String path) {
    return function.invoke(Map.of("http", Map.of("path", path)));
  }

  private static ValidatableResponse log(DeployedFunction function, String name, String value) {
    return admin()
        .queryParam(name, value)
        .get(function.path() + "/logs")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  private static DeployedFunction echo(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("echo", "echo-v1", 1);
    function.release(0, Map.of("targets", List.of(target(1, 1)))).then().statusCode(200);
    return function;
  }
}
