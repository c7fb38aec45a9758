package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guests are asked for their health, over the control API and the management port. */
@QuarkusTest
class FunctionHealthIT {
  private static final List<String> HTTP = List.of("wascc:http_server");
  private static final String NO_FAILURE = "(i32.const 1)";

  @TestHTTPResource(value = "/health", management = true)
  URI management;

  /** What guests of all eras answer: nothing, nil, and MessagePack maps. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty   |                                                           | healthy   | 200",
        "nil     | \\c0                                                      | healthy   | 200",
        "well    | \\82\\a7healthy\\c3\\a7message\\a0                        | healthy   | 200",
        "ill     | \\82\\a7healthy\\c2\\a7message\\a7no disk                 | unhealthy | 503",
        "garbage | \\c1\\ff                                                  | unknown   | 200",
      })
  void anAnswerTellsTheHealth(String name, String answer, String status, int probe) {
    DeployedFunction function = DeployedFunction.create("health-" + name);
    function.serve(guest(function, answer == null ? "" : answer, NO_FAILURE));

    Response health = admin().get(function.path() + "/health");

    health
        .then()
        .statusCode(200)
        .body("status", equalTo(status))
        .body("versions", hasSize(1))
        .body("versions[0].version", equalTo(1))
        .body("versions[0].status", equalTo(status));
    given().port(probePort()).get(probe("health-" + name)).then().statusCode(probe);
  }

  @ParameterizedTest
  @CsvSource({
    "trap, (unreachable), unhealthy, unreachable",
    "spin, (loop $l (br $l)) (i32.const 1), unhealthy, deadline",
    "error, (i32.const 0), unknown, gave no text",
  })
  void aGuestThatFailsIsNotHealthy(String name, String end, String status, String reason) {
    DeployedFunction function = DeployedFunction.create("health-" + name);
    function.serve(guest(function, "", end));

    Response health = admin().get(function.path() + "/health");

    health
        .then()
        .body("status", equalTo(status))
        .body("causes", hasSize(1))
        .body("causes[0].version", equalTo(1))
        .body("causes[0].reason", containsString(reason));
  }

  @Test
  void aGuestThatSaysWhyIsQuoted() {
    DeployedFunction function = DeployedFunction.create("health-why");
    function.serve(guest(function, "\\82\\a7healthy\\c2\\a7message\\a7no disk", NO_FAILURE));

    Response health = admin().get(function.path() + "/health");

    health.then().body("causes.reason", contains("The guest says: no disk"));
  }

  @Test
  void someVersionsThatAreUnhealthyDegradeTheFunction() {
    DeployedFunction function = DeployedFunction.create("health-degraded");
    function.upload(guest(function, "", NO_FAILURE)).then().statusCode(201);
    function.upload(guest(function, "", "(unreachable)")).then().statusCode(201);
    Map<String, ?> both =
        Map.of("targets", List.of(DeployedFunction.target(1, 9), DeployedFunction.target(2, 1)));
    function.release(0, both).then().statusCode(200);

    Response health = admin().get(function.path() + "/health");

    health
        .then()
        .body("status", equalTo("degraded"))
        .body("versions.status", contains("healthy", "unhealthy"))
        .body("causes.version", contains(2));
    given().port(probePort()).get(probe("health-degraded")).then().statusCode(503);
  }

  @Test
  void whatCannotBeAskedIsUnknown() {
    DeployedFunction function = DeployedFunction.adder("health-numbers");

    Response health = admin().get(function.path() + "/health");

    health.then().body("status", equalTo("unknown")).body("causes", hasSize(1));
  }

  @Test
  void aFunctionThatServesNothingIsUnhealthy() {
    DeployedFunction function = DeployedFunction.create("health-nothing");

    Response health = admin().get(function.path() + "/health");

    health
        .then()
        .body("status", equalTo("unhealthy"))
        .body("versions", empty())
        .body("causes[0].reason", containsString("no release"));
    given().port(probePort()).get(probe("health-nothing")).then().statusCode(503);
    given().port(probePort()).get(probe("health-nowhere")).then().statusCode(503);
    admin()
        .get("/api/v1/namespaces/default/functions/health-nowhere/health")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  /** However often it is asked, the guest runs once; and asking is no traffic. */
  @Test
  void anAnswerIsKeptAndIsNoInvocation() {
    DeployedFunction function = DeployedFunction.create("health-kept");
    function.serve(guest(function, "", NO_FAILURE));

    String first = admin().get(function.path() + "/health").path("askedAt");
    Response again = as("viewer", "default").get(function.path() + "/health");

    again.then().statusCode(200).body("askedAt", equalTo(first));
    admin().get(function.path() + "/logs").then().body("items", empty());
    admin().get(function.path() + "/stats").then().body("invocations", equalTo(0));
  }

  private int probePort() {
    return management.getPort();
  }

  private static String probe(String function) {
    return "/functions/default/" + function + "/health";
  }

  /** A guest that answers every operation so. */
  private static byte[] guest(DeployedFunction function, String answer, String end) {
    String wat =
        """
        (module
          (import "wapc" "__guest_response" (func $respond (param i32 i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "%s")
          (func (export "__guest_call") (param i32 i32) (result i32)
            (if %s (then (call $respond (i32.const 0) (i32.const %d)) (return (i32.const 1))))
            (i32.const 0)))\
        """
            .formatted(answer, end, length(answer));
    return function.guests().sign(Wat.compile(wat), HTTP, 1);
  }

  /** Of a WAT string with escapes of two digits. */
  private static int length(String text) {
    return text.replaceAll("\\\\[0-9a-f]{2}", "x").length();
  }
}
