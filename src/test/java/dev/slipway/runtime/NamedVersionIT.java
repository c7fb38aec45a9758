package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invoking a version by its number, and while its issuer is not trusted. */
@QuarkusTest
class NamedVersionIT {
  @Test
  void aVersionThatIsNotReleasedAnswersWhenItIsNamed() {
    DeployedFunction function = DeployedFunction.echo("invoke-version", Map.of());
    function.addVersion("echo", "echo-v2", 2);
    Map<String, ?> http = Map.of("path", "/");

    Response second = function.invoke(Map.of("http", http, "version", 2));
    Response released = function.invoke(Map.of("http", http));
    Response missing = function.invoke(Map.of("http", http, "version", 3));

    second.then().body("version", equalTo(2)).body("http.headers.x-echo-version", contains("2"));
    released.then().body("version", equalTo(1)).body("http.headers.x-echo-version", contains("1"));
    missing.then().spec(problem(ErrorCode.NOT_FOUND)).body("version", equalTo(3));
  }

  @Test
  void aVersionThatNeedsMoreMemoryThanTheLimitsGiveIsRefused() {
    DeployedFunction function = DeployedFunction.create("invoke-memory");
    byte[] wasm = Wat.compile("(module (memory 1100) (func (export \"f\")))");
    function.upload(function.guests().sign(wasm, List.of(), 1)).then().statusCode(201);

    Response response = function.invoke(Map.of("export", "f", "version", 1));

    response
        .then()
        .spec(problem(ErrorCode.INVOCATION_INVALID))
        .body("limit", equalTo("memoryBytes"));
  }

  @Test
  void aRevokedIssuerStopsAtOnceAndWorksAgainWhenTrustedAnew() {
    DeployedFunction function = DeployedFunction.adder("invoke-revoked");
    String issuer = "/api/v1/namespaces/default/issuers/" + function.guests().issuer();
    Map<String, ?> add = Map.of("export", "add", "arguments", List.of(2, 3));
    function.invoke(add).then().statusCode(200);

    admin().delete(issuer).then().statusCode(204);
    Response revoked = function.invoke(add);
    Response named =
        function.invoke(Map.of("export", "add", "arguments", List.of(1, 1), "version", 1));
    admin().body(Map.of("name", "again")).put(issuer).then().statusCode(201);
    Response trusted = function.invoke(add);

    revoked.then().spec(problem(ErrorCode.ISSUER_REVOKED));
    named.then().spec(problem(ErrorCode.ISSUER_REVOKED));
    trusted.then().statusCode(200).body("results", contains(5));
  }
}
