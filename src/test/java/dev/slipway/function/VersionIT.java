package dev.slipway.function;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionIT {
  @Test
  void anUploadMakesTheNextVersionAndTheSameAgainDoesNot() {
    DeployedFunction function = DeployedFunction.create("version-upload");
    byte[] first = function.guests().http("hello", "hello-v1", 7);
    byte[] second = function.guests().http("hello", "hello-v2", 8);

    Response one = function.upload(first);
    Response again = function.upload(first);
    Response two = function.upload(second);
    Response back = function.upload(first);

    one.then()
        .statusCode(201)
        .header("Location", endsWith(function.path() + "/versions/1"))
        .body("number", equalTo(1))
        .body("dialect", equalTo("D2"))
        .body("revision", equalTo(7))
        .body("subject", equalTo(function.guests().subject()))
        .body("capabilities", contains("wascc:http_server"));
    again.then().statusCode(200).body("number", equalTo(1));
    two.then().statusCode(201).body("number", equalTo(2));
    back.then().statusCode(201).body("number", equalTo(3));
  }

  @Test
  void aStoredModuleMakesAVersionByItsDigest() {
    DeployedFunction function = DeployedFunction.create("version-digest");
    String digest = function.upload(function.guests().http("hello", "hello-v1", 1)).path("digest");
    DeployedFunction other = DeployedFunction.create("version-digest-2");

    Response made = version(other, Map.of("digest", digest));
    Response same = version(other, Map.of("digest", digest, "dialect", "D2"));

    made.then().statusCode(201).body("number", equalTo(1)).body("digest", equalTo(digest));
    same.then().statusCode(200).body("number", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"digest\":\"sha256:1\"}",
        "{\"digest\":7}",
        "{\"digest\":\"D\",\"more\":1}",
        "{\"digest\":\"D\",\"dialect\":\"D9\"}",
        "",
      })
  void aBodyThatIsNoVersionIsRefused(String body) {
    DeployedFunction function =
        DeployedFunction.create("version-body-" + Integer.toHexString(body.hashCode()));
    String digest = "sha256:" + "0".repeat(64);

    Response response =
        admin().body(body.replace("\"D\"", '"' + digest + '"')).post(function.path() + "/versions");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  /** A module may be built with an old SDK and signed today, or the upload may be wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"D0", "D1", "D3", "none"})
  void aVersionHasTheDialectThatItsDeveloperNames(String dialect) {
    DeployedFunction function = DeployedFunction.create("version-in-" + dialect.toLowerCase(ROOT));
    String digest = function.upload(function.guests().http("hello", "hello-v1", 1)).path("digest");

    Response made = version(function, Map.of("digest", digest, "dialect", dialect));
    Response uploaded =
        admin()
            .contentType("application/wasm")
            .body(function.guests().http("hello", "hello-v2", 2))
            .post(function.path() + "/versions?dialect=" + dialect);

    Matcher<?> shown = dialect.equals("none") ? nullValue() : equalTo(dialect);
    made.then().statusCode(201).body("number", equalTo(2)).body("dialect", shown);
    uploaded.then().statusCode(201).body("number", equalTo(3)).body("dialect", shown);
  }

  @Test
  void whatHasNoPayloadsHasNoDialect() {
    DeployedFunction function = DeployedFunction.adder("version-numbers-only");
    String digest = admin().get(function.path() + "/versions/1").path("digest");

    Response refused = version(function, Map.of("digest", digest, "dialect", "D2"));
    Response none = version(function, Map.of("digest", digest, "dialect", "none"));

    refused
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("dialect"))
        .body("detail", containsString("exports"));
    none.then().statusCode(200).body("number", equalTo(1));
  }

  @Test
  void aModuleThatIsNotThereIsNotFound() {
    DeployedFunction function = DeployedFunction.create("version-missing");

    Response response = version(function, Map.of("digest", "sha256:" + "0".repeat(64)));

    response.then().spec(problem(ErrorCode.NOT_FOUND)).body("digest", containsString("sha256"));
  }

  @Test
  void anUnknownDialectOrFunctionStoresNoModule() {
    DeployedFunction function = DeployedFunction.create("version-dialect");
    byte[] wasm = function.guests().http("hello", "hello-v1", 1);

    Response dialect =
        admin()
            .contentType("application/wasm")
            .body(wasm)
            .post(function.path() + "/versions?dialect=D9");
    Response nowhere =
        admin()
            .contentType("application/wasm")
            .body(wasm)
            .post("/api/v1/namespaces/default/functions/version-nowhere/versions");

    dialect.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo("dialect"));
    nowhere.then().spec(problem(ErrorCode.NOT_FOUND));
    List<String> issuers =
        admin().get("/api/v1/namespaces/default/modules?limit=200").path("items.claims.issuer");
    assertThat(issuers).doesNotContain(function.guests().issuer());
  }

  @Test
  void aNumberIsNeverUsedAgain() {
    DeployedFunction function = DeployedFunction.create("version-numbers");
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    admin().delete(function.path() + "/versions/2").then().statusCode(204);

    Response next = function.upload(function.guests().http("hello", "hello-v2", 3));

    next.then().statusCode(201).body("number", equalTo(3));
    admin().get(function.path() + "/versions/2").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(function.path() + "/versions/2").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void aVersionStaysWhileOneOfTheLastTenReleasesNamesIt() {
    DeployedFunction function = DeployedFunction.create("version-kept");
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    function.release(0, 1).then().statusCode(200);
    for (int seen = 1; seen < 10; seen++) {
      function.release(seen, 2).then().statusCode(200);
    }

    Response amongTheLastTen = admin().delete(function.path() + "/versions/1");
    function.release(10, 2).then().statusCode(200);
    Response after = admin().delete(function.path() + "/versions/1");
    Response serving = admin().delete(function.path() + "/versions/2");

    amongTheLastTen.then().spec(problem(ErrorCode.IN_USE)).body("version", equalTo(1));
    after.then().statusCode(204);
    serving.then().spec(problem(ErrorCode.IN_USE));
    function
        .rollback(11, Map.of("toRelease", 1, "reason", "too late"))
        .then()
        .spec(problem(ErrorCode.RELEASE_INVALID))
        .body("version", equalTo(1));
    admin().get(function.path() + "/releases/1").then().body("targets.version", contains(1));
  }

  @Test
  void aListIsNewestFirstAndGoesOnFromPageToPage() {
    DeployedFunction function = DeployedFunction.create("version-pages");
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    function.addVersion("hello", "hello-v1", 3);
    String versions = function.path() + "/versions";

    Response first = admin().get(versions + "?limit=2");
    Response second = admin().get(versions + "?limit=2&after=" + first.path("next"));

    first.then().statusCode(200).body("items.number", contains(3, 2));
    second.then().body("items.number", contains(1)).body("next", nullValue());
    admin().get(versions + "?after=x").then().spec(problem(ErrorCode.INVALID_REQUEST));
    admin().get(versions + "/x").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  private static Response version(DeployedFunction function, Map<String, ?> body) {
    return admin().body(body).post(function.path() + "/versions");
  }
}
