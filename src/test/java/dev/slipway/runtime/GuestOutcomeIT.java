package dev.slipway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a guest ends, the call answers 200 and says how, and the next call is well. */
@QuarkusTest
class GuestOutcomeIT {
  private static final Map<String, String> QUICK =
      Map.of("wallDeadline", "PT2S", "cpuTime", "PT0.3S");

  @ParameterizedTest
  @CsvSource({
    "fail=error, guest-error, echo was asked to fail",
    "fail=panic, guest-trapped, unreachable",
    "fail=trap, guest-trapped, unreachable",
    "recurse=1, guest-trapped, stack",
    "alloc=100, guest-trapped, unreachable",
    "alloc=55&fail=error, limit-exceeded, memoryBytes",
    "spin=forever, limit-exceeded, cpuTime",
    "pad=9000000, limit-exceeded, responseBytes",
    "log=5000, limit-exceeded, logBytes",
    "host=wascc:keyvalue/Get&fail=error, guest-error, echo",
    "status=1000, guest-response-invalid, 1000",
    "status=99, guest-response-invalid, 99",
  })
  void whatAGuestDoesWrongIsItsOutcomeAndTheNextCallIsWell(
      String query, String outcome, String detail) {
    DeployedFunction function =
        DeployedFunction.echo(
            "invoke-wrong-" + Integer.toHexString(query.hashCode()), Map.of("limits", QUICK));

    Response wrong = function.invoke(Map.of("http", Map.of("path", "/?" + query)));
    Response next = function.invoke(Map.of("http", Map.of("path", "/")));

    wrong
        .then()
        .statusCode(200)
        .body("outcome", equalTo(outcome))
        .body("detail", containsString(detail))
        .body("version", equalTo(1));
    next.then().statusCode(200).body("outcome", equalTo("answered"));
  }

  @Test
  void aGuestThatSpinsRunsIntoItsWallDeadline() {
    DeployedFunction function =
        DeployedFunction.echo(
            "invoke-deadline", Map.of("limits", Map.of("wallDeadline", "PT0.3S")));

    Response response = function.invoke(Map.of("http", Map.of("path", "/?spin=forever")));

    response.then().statusCode(200).body("outcome", equalTo("deadline-exceeded"));
  }

  @Test
  void aDeniedHostCallIsTheGuestsToHandle() {
    DeployedFunction function = DeployedFunction.echo("invoke-denied", Map.of());

    Response response =
        function.invoke(Map.of("http", Map.of("path", "/?host=wascc:keyvalue/Get")));

    response
        .then()
        .body("outcome", equalTo("answered"))
        .body("http.headers.x-echo-host", contains("error"));
    assertThat(new String(Base64.getDecoder().decode(response.<String>path("http.body")), UTF_8))
        .contains("capability-denied", "wascc:keyvalue");
  }

  @Test
  void aGuestThatFailsOverADeniedHostCallWasDenied() {
    DeployedFunction function = DeployedFunction.create("invoke-denied-fails");
    String wat =
        """
        (module
          (import "wapc" "__host_call"
            (func $host (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "wasmcloud:keyvalue")
          (func (export "__guest_call") (param i32 i32) (result i32)
            (call $host (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 18)
              (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))))\
        """;
    function.serve(function.guests().sign(Wat.compile(wat), List.of(), 1));

    Response response = function.invoke(Map.of("operation", "op"));

    response
        .then()
        .statusCode(200)
        .body("outcome", equalTo("capability-denied"))
        .body("detail", containsString("wascc:keyvalue"));
  }
}
