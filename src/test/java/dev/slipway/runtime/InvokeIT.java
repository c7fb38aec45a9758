package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoking over REST: always 200 when the guest was reached, with how it ended. */
@QuarkusTest
class InvokeIT {
  @Test
  void addsTwoNumbers() {
    DeployedFunction function = DeployedFunction.adder("invoke-add");

    Response response = function.invoke(Map.of("export", "add", "arguments", List.of(2, 3)));

    response
        .then()
        .statusCode(200)
        .body("outcome", equalTo("answered"))
        .body("results", contains(5))
        .body("version", equalTo(1))
        .body("report.duration", notNullValue());
  }

  @Test
  void theFunctionsOfAModuleHaveTheirTypesInItsView() {
    DeployedFunction function = DeployedFunction.create("invoke-types");
    String wat =
        """
        (module
          (func (export "mix") (param i32 i64 f32 f64) (result f64 i32)
            (local.get 3) (local.get 0))
          (func (export "nothing")))\
        """;
    function.serve(function.guests().sign(Wat.compile(wat), List.of(), 1));
    String digest = admin().get(function.path() + "/versions/1").path("digest");

    Response module = admin().get("/api/v1/namespaces/default/modules/" + digest);
    Response mixed =
        function.invoke(Map.of("export", "mix", "arguments", List.of(-7, "1", 0.5, "-Infinity")));
    Response nothing = function.invoke(Map.of("export", "nothing"));

    module
        .then()
        .body("abi", equalTo("exports"))
        .body(
            "exports",
            equalTo(Map.of("mix", "(i32, i64, f32, f64) -> (f64, i32)", "nothing", "() -> ()")));
    mixed.then().body("results", contains("-Infinity", -7));
    nothing.then().body("outcome", equalTo("answered")).body("results", hasSize(0));
  }

  @Test
  void wideAndUnusualNumbersTravelAsText() {
    DeployedFunction function = DeployedFunction.create("invoke-wide");
    String wat =
        """
        (module (func (export "back") (param i64 f64 f32) (result f32 f64 i64)
          (local.get 2) (local.get 1) (local.get 0)))\
        """;
    function.serve(function.guests().sign(Wat.compile(wat), List.of(), 1));

    Response response =
        function.invoke(
            Map.of("export", "back", "arguments", List.of("9223372036854775807", "NaN", 1.5)));

    response.then().body("results", contains(1.5f, "NaN", "9223372036854775807"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1]", "[1,2,3]", "[1,2.5]", "[1,\"x\"]", "[1,2147483648]", "[1,\"NaN\"]"})
  void argumentsThatDoNotFitAreRefused(String arguments) {
    DeployedFunction function =
        DeployedFunction.adder("invoke-misfit-" + Integer.toHexString(arguments.hashCode()));

    Response response =
        admin()
            .body("{\"export\":\"add\",\"arguments\":" + arguments + "}")
            .post(function.path() + "/invoke");

    response.then().spec(problem(ErrorCode.INVOCATION_INVALID));
  }

  @Test
  void ofManyExportsTheFirstTenAreNamed() {
    DeployedFunction function = DeployedFunction.create("invoke-many-exports");
    String exports =
        IntStream.range(0, 12)
            .mapToObj("(func (export \"f%02d\"))"::formatted)
            .collect(Collectors.joining("", "(module ", ")"));
    function.serve(function.guests().sign(Wat.compile(exports), List.of(), 1));

    function
        .invoke(Map.of("export", "f12"))
        .then()
        .spec(problem(ErrorCode.INVOCATION_INVALID))
        .body("detail", containsString("It exports \"f00\", \"f01\""))
        .body("detail", containsString(", \"f09\" and 2 more."));
  }

  @Test
  void whatTheGuestIsNotIsRefused() {
    DeployedFunction function = DeployedFunction.adder("invoke-unfit");

    function
        .invoke(Map.of("export", "subtract"))
        .then()
        .spec(problem(ErrorCode.INVOCATION_INVALID))
        .body("detail", containsString("no numeric function \"subtract\". It exports \"add\"."));
    function.invoke(Map.of("operation", "op")).then().spec(problem(ErrorCode.INVOCATION_INVALID));
    function.invoke(Map.of("http", Map.of("path", "/"))).then().spec(problem(ErrorCode.NOT_HTTP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"operation\":\"a\",\"export\":\"b\"}",
        "{\"payload\":\"\"}",
        "{\"operation\":\"a\",\"arguments\":[]}",
        "{\"operation\":\"a\",\"payload\":\"not base64!\"}",
        "{\"export\":\"add\",\"arguments\":[true,{}]}",
        "{\"export\":\"add\",\"arguments\":[1,2],\"more\":1}",
        "{\"http\":{}}",
        "{\"http\":{\"path\":\"/\",\"headers\":{\"a b\":\"c\"}}}",
        "{\"operation\":\"a\",\"version\":\"1\"}",
        "[]",
        "null",
        "",
      })
  void aBodyThatIsNoInvocationIsRefused(String body) {
    DeployedFunction function =
        DeployedFunction.adder("invoke-body-" + Integer.toHexString(body.hashCode()));

    Response response = admin().body(body).post(function.path() + "/invoke");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void anOperationCarriesItsPayloadUnchanged() {
    DeployedFunction function = DeployedFunction.create("invoke-operation");
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
    String payload = Base64.getEncoder().encodeToString(new byte[] {0, -1, 10});

    Response response = function.invoke(Map.of("operation", "op", "payload", payload));

    response.then().statusCode(200).body("outcome", equalTo("answered"));
    assertThat(Base64.getDecoder().decode(response.<String>path("payload")))
        .containsExactly('o', 'p', 0, -1, 10);
  }

  @Test
  void aRequestLikeHttpReachesTheGuestWhole() {
    DeployedFunction function = DeployedFunction.echo("invoke-http", Map.of());
    String body = Base64.getEncoder().encodeToString("héllo".getBytes(UTF_8));

    Response response =
        function.invoke(
            Map.of(
                "http",
                Map.of(
                    "method",
                    "PUT",
                    "path",
                    "/a%20b?x=1",
                    "headers",
                    Map.of("X-One", "1"),
                    "body",
                    body)));

    response
        .then()
        .statusCode(200)
        .body("http.status", equalTo(200))
        .body("http.body", equalTo(body))
        .body("http.headers.x-echo-method", contains("PUT"))
        .body("http.headers.x-echo-path", contains("/a%20b"))
        .body("http.headers.x-echo-query", contains("x=1"))
        .body("http.headers.x-echo-header-x-one", contains("1"));
  }

  @Test
  void aGuestWithoutTheClaimIsNotCalledByHttp() {
    DeployedFunction function = DeployedFunction.create("invoke-claimless");
    byte[] hello = SignedGuests.bytes("hello", "hello-v1");
    function.serve(function.guests().sign(hello, List.of("wascc:logging"), 1));

    Response response = function.invoke(Map.of("http", Map.of("path", "/")));

    response
        .then()
        .spec(problem(ErrorCode.CAPABILITY_DENIED))
        .body("contract", equalTo("wascc:http_server"));
  }

  @Test
  void aGuestThatClaimsNoContractIsPlain() {
    DeployedFunction function = DeployedFunction.create("invoke-plain");
    function.serve(function.guests().sign(SignedGuests.bytes("hello", "hello-v1"), List.of(), 1));

    Response response = function.invoke(Map.of("http", Map.of("path", "/")));

    response.then().spec(problem(ErrorCode.NOT_HTTP));
  }

  @Test
  void withoutAReleaseOrAFunctionThereIsNothingToInvoke() {
    DeployedFunction function = DeployedFunction.create("invoke-nothing");
    Map<String, ?> body = Map.of("operation", "op");

    function.invoke(body).then().spec(problem(ErrorCode.NO_RELEASE));
    admin()
        .body(body)
        .post("/api/v1/namespaces/default/functions/invoke-nowhere/invoke")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }
}
