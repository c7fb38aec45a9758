package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.DeployedFunction.target;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release may be made of; whatever is refused leaves the current one as it is. */
@QuarkusTest
class ReleaseRulesIT {
  @Test
  void weightsAreKeptAndSeveralVersionsServe() {
    DeployedFunction function = hello("rules-weights");

    Response response = function.release(1, Map.of("targets", List.of(target(1, 1), target(2, 3))));

    response
        .then()
        .statusCode(200)
        .body("targets.version", contains(1, 2))
        .body("targets.weight", contains(1, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"targets\":null}",
        "{\"targets\":[null]}",
        "{\"targets\":[{}]}",
        "{\"targets\":[{\"version\":1}]}",
        "{\"targets\":[{\"version\":1,\"weight\":0}]}",
        "{\"targets\":[{\"version\":1,\"weight\":-1}]}",
        "{\"targets\":[{\"version\":1,\"weight\":1.5}]}",
        "{\"targets\":[{\"version\":\"1\",\"weight\":1}]}",
        "{\"targets\":[{\"version\":0,\"weight\":1}]}",
        "{\"targets\":[{\"version\":1,\"weight\":99999999999}]}",
        "{\"targets\":[{\"version\":1,\"weight\":1},{\"version\":1,\"weight\":2}]}",
        "{\"targets\":[],\"stickyness\":1}",
        "{\"targets\":[],\"reason\":\"\"}",
        "{\"targets\":[],\"reason\":\"a\\u0000b\"}",
        "{\"targets\":[],\"allow\":[\"everything\"]}",
        "{\"targets\":[],\"allow\":[null]}",
        "{\"targets\":[],\"environment\":{\"A\":null}}",
        "{\"targets\":[],\"environment\":{\"A\":1}}",
        "{\"targets\":[],\"environment\":{\"1A\":\"x\"}}",
        "{\"targets\":[],\"instances\":{}}",
        "{\"targets\":[],\"limits\":{\"wallDeadline\":\"5s\"}}",
        "{\"targets\":[],\"limits\":{\"wallDeadline\":\"PT0S\"}}",
        "{\"targets\":[],\"limits\":{\"memoryBytes\":0}}",
        "{\"targets\":[],\"limits\":{\"hostCalls\":-1}}",
        "{\"targets\":[],\"limits\":{\"hostCalls\":99999999999}}",
        "{\"targets\":[],\"limits\":{\"more\":1}}",
        "{\"targets\":[],\"limits\":[]}",
      })
  void aBodyThatIsNoReleaseIsRefused(String body) {
    DeployedFunction function =
        DeployedFunction.create("rules-body-" + Integer.toHexString(body.hashCode()));

    Response response =
        admin().header("If-Match", "\"0\"").body(body).put(function.path() + "/release");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
    unchanged(function, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "*", "W/\"0\"", "\"zero\"", "\"0\", \"1\""})
  void anIfMatchThatIsNoReleaseIsRefused(String ifMatch) {
    DeployedFunction function =
        DeployedFunction.create("rules-match-" + Integer.toHexString(ifMatch.hashCode()));

    Response response =
        admin()
            .header("If-Match", ifMatch)
            .body(Map.of("targets", List.of()))
            .put(function.path() + "/release");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @ParameterizedTest
  @CsvSource({
    "memoryBytes, 268435457", "tableElements, 2147483647", "wallDeadline, PT5M1S",
    "wallDeadline, PT87600000H", "cpuTime, PT61S", "hostCalls, 1000001",
    "responseBytes, 67108865", "logBytes, 1048577",
  })
  void aLimitOverItsMaximumIsNamed(String limit, String value) {
    DeployedFunction function = hello("rules-" + (limit + value).toLowerCase(Locale.ROOT));
    Object json = value.startsWith("PT") ? value : Integer.valueOf(value);

    Response response =
        function.release(
            1, Map.of("targets", List.of(target(1, 1)), "limits", Map.of(limit, json)));

    response.then().spec(problem(ErrorCode.RELEASE_INVALID)).body("limit", equalTo(limit));
    unchanged(function, 1);
  }

  @Test
  void aVersionNeedsTheMemoryThatItBeginsWith() {
    DeployedFunction function = DeployedFunction.create("rules-memory");
    byte[] wasm = Wat.compile("(module (memory 1100) (func (export \"f\")))");
    function.upload(function.guests().sign(wasm, List.of(), 1)).then().statusCode(201);

    Response little = function.release(0, 1);
    Response enough =
        function.release(
            0,
            Map.of("targets", List.of(target(1, 1)), "limits", Map.of("memoryBytes", 1100 << 16)));

    little
        .then()
        .spec(problem(ErrorCode.RELEASE_INVALID))
        .body("limit", equalTo("memoryBytes"))
        .body("version", equalTo(1));
    enough.then().statusCode(200);
    function.invoke(Map.of("export", "f")).then().body("outcome", equalTo("answered"));
  }

  @Test
  void anUnboundCapabilityIsRefusedUnlessAllowed() {
    DeployedFunction function = DeployedFunction.create("rules-unbound");
    List<String> claimed = List.of("wascc:http_server", "wasmcloud:keyvalue", "wascc:logging");
    byte[] hello = SignedGuests.bytes("hello", "hello-v1");
    function.upload(function.guests().sign(hello, claimed, 1)).then().statusCode(201);

    Response refused = function.release(0, 1);
    Response allowed =
        function.release(
            0, Map.of("targets", List.of(target(1, 1)), "allow", List.of("unbound-capability")));
    Response still = function.release(1, 1);

    refused
        .then()
        .spec(problem(ErrorCode.UNBOUND_CAPABILITY))
        .body("contracts", contains("wascc:keyvalue"));
    allowed.then().statusCode(200);
    still.then().statusCode(200); // what serves already is not checked again
  }

  @Test
  void aPolicyOfInstancesThatIsToComeIsSaidToBe() {
    DeployedFunction function = hello("rules-warm");

    Response response =
        function.release(
            1, Map.of("targets", List.of(target(1, 1)), "instances", Map.of("policy", "warm")));

    response.then().spec(problem(ErrorCode.NOT_SUPPORTED_YET));
  }

  @Test
  void historyGoesOnFromPageToPage() {
    DeployedFunction function = hello("rules-pages");
    function.release(1, 2).then().statusCode(200);
    function.release(2, Map.of("targets", List.of())).then().statusCode(200);
    String releases = function.path() + "/releases";

    Response first = admin().get(releases + "?limit=2");
    Response second = admin().get(releases + "?limit=2&after=" + first.path("next"));

    first.then().statusCode(200).body("items.number", contains(3, 2));
    second.then().body("items.number", contains(1)).body("next", nullValue());
    admin()
        .get(releases + "/9")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND))
        .body("detail", containsString("no release 9"));
    admin().get(releases + "?after=x").then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  /** A function of two versions that serves the first. */
  private static DeployedFunction hello(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 1);
    function.release(0, 1).then().statusCode(200);
    return function;
  }

  private static void unchanged(DeployedFunction function, int number) {
    admin().get(function.path() + "/release").then().body("number", equalTo(number));
  }
}
