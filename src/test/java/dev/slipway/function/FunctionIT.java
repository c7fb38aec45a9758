package dev.slipway.function;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FunctionIT {
  private static final String FUNCTIONS = "/api/v1/namespaces/default/functions/";

  @Test
  void isCreatedOnceAndThenDescribedAnew() {
    Response created = admin().body(Map.of("description", "first")).put(FUNCTIONS + "function-put");
    Response changed = admin().body(Map.of()).put(FUNCTIONS + "function-put");

    created
        .then()
        .statusCode(201)
        .body("name", equalTo("function-put"))
        .body("namespace", equalTo("default"))
        .body("description", equalTo("first"))
        .body("release", equalTo(0))
        .body("subject", nullValue());
    changed.then().statusCode(200).body("description", nullValue());
    assertThat(admin().get(FUNCTIONS + "function-put").asString()).isEqualTo(changed.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a_b", "-a", "a-", "1a", "a.b", "ä", "a%20b"})
  void aNameThatIsNoLabelIsRefused(String name) {
    Response response = admin().urlEncodingEnabled(false).body(Map.of()).put(FUNCTIONS + name);

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void aNameHasTheLengthOfALabel() {
    admin().body(Map.of()).put(FUNCTIONS + "a".repeat(63)).then().statusCode(201);
    admin()
        .body(Map.of())
        .put(FUNCTIONS + "a".repeat(64))
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"descriptoin\":\"x\"}",
        "{\"description\":7}",
        "{\"description\":\"a\\u0000b\"}",
        "{\"description\":\"a\",\"description\":\"b\"}",
        "{",
        "[]",
        "null",
        "",
      })
  void aBodyThatIsNoDescriptionIsRefused(String body) {
    Response response = admin().body(body).put(FUNCTIONS + "function-body");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
    admin().get(FUNCTIONS + "function-body").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void aDescriptionHasAnEnd() {
    Map<String, String> most = Map.of("description", "x".repeat(1000));
    Map<String, String> more = Map.of("description", "x".repeat(1001));

    admin().body(most).put(FUNCTIONS + "function-long").then().statusCode(201);
    admin()
        .body(more)
        .put(FUNCTIONS + "function-long")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("description"));
  }

  @Test
  void oneOfAnUnknownNamespaceIsNotFound() {
    Response response = admin().body(Map.of()).put("/api/v1/namespaces/nowhere/functions/f");

    response.then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void itsSubjectIsThatOfItsFirstVersion() {
    DeployedFunction function = DeployedFunction.create("function-pinned");

    function.addVersion("hello", "hello-v1", 1);

    admin().get(function.path()).then().body("subject", equalTo(function.guests().subject()));
  }

  @Test
  void oneWithHistoryIsDeletedWholeAndItsNameIsFree() {
    DeployedFunction function = DeployedFunction.create("function-gone");
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);
    function.release(1, Map.of("targets", List.of())).then().statusCode(200);

    admin().delete(function.path()).then().statusCode(204);

    for (String gone : List.of("", "/release", "/releases", "/versions", "/versions/1")) {
      admin().get(function.path() + gone).then().spec(problem(ErrorCode.NOT_FOUND));
    }
    function.invoke(Map.of("operation", "op")).then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(function.path()).then().spec(problem(ErrorCode.NOT_FOUND));
    admin().body(Map.of()).put(function.path()).then().statusCode(201).body("release", equalTo(0));
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);
    function
        .invoke(Map.of("http", Map.of("path", "/")))
        .then()
        .body("outcome", equalTo("answered"));
  }

  @Test
  void aListGoesOnFromPageToPageByName() {
    String functions = "/api/v1/namespaces/function-pages/functions";
    admin().body(Map.of()).put("/api/v1/namespaces/function-pages").then().statusCode(201);
    for (String name : List.of("c", "a", "b")) {
      admin().body(Map.of()).put(functions + "/" + name).then().statusCode(201);
    }

    Response first = admin().get(functions + "?limit=2");
    Response second = admin().get(functions + "?limit=2&after=" + first.path("next"));

    first.then().statusCode(200).body("items.name", equalTo(List.of("a", "b")));
    second.then().body("items.name", equalTo(List.of("c"))).body("next", nullValue());
  }

  @Test
  void everyChangeIsInTheAudit() {
    DeployedFunction function = DeployedFunction.create("function-audit");
    admin().body(Map.of("description", "new")).put(function.path()).then().statusCode(200);
    admin().delete(function.path()).then().statusCode(204);

    Response audit = admin().get("/api/v1/namespaces/default/audit?limit=20");

    audit
        .then()
        .body(
            "items.findAll { it.subject == 'function-audit' }.action",
            hasItems("function.created", "function.changed", "function.deleted"));
  }
}
