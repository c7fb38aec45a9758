package dev.slipway.auth;

import static dev.slipway.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import dev.slipway.ControlApi;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what over REST. */
@QuarkusTest
class AccessIT {
  private static final String NAMESPACES = "/api/v1/namespaces";

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/namespaces", "/api/v1/namespaces/default", "/api/v1/nothing", "/api"})
  void withoutATokenNothingIsToldNotEvenWhatExists(String path) {
    Response response = given().get(path);

    response
        .then()
        .spec(problem(ErrorCode.UNAUTHENTICATED))
        .header("WWW-Authenticate", equalTo("Bearer realm=\"slipway\""));
  }

  @Test
  void aWrongTokenIsRefusedAndNotRepeated() {
    Response response = ControlApi.bearer("wrong-token-wrong-token").get(NAMESPACES);

    response
        .then()
        .spec(problem(ErrorCode.UNAUTHENTICATED))
        .body(not(containsString("wrong-token")));
  }

  @Test
  void theAdminsTokenMayCreate() {
    Response response = ControlApi.admin().body("{}").put(NAMESPACES + "/by-admin");

    response.then().statusCode(201).body("createdBy", equalTo("admin"));
  }

  @Test
  void anAdminByJwtIsNamedByItsSubject() {
    Response response = ControlApi.as("admin", "*").body("{}").put(NAMESPACES + "/by-jwt");

    response.then().statusCode(201).body("createdBy", equalTo("test-admin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "developer"})
  void onlyAnAdminMayCreateNamespacesAndTrustIssuers(String role) {
    Response create = ControlApi.as(role, "*").body("{}").put(NAMESPACES + "/refused");
    Response trust =
        ControlApi.as(role, "*").body("{\"name\":\"x\"}").put(NAMESPACES + "/default/issuers/A");

    create.then().spec(problem(ErrorCode.FORBIDDEN)).body("needs", not(equalTo(role)));
    trust.then().spec(problem(ErrorCode.FORBIDDEN));
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, /api/v1/namespaces/default",
    "viewer, /api/v1/namespaces/default/issuers",
    "developer, /api/v1/namespaces/default/audit",
    "admin, /api/v1/namespaces/default"
  })
  void anotherNamespaceIsOutOfReach(String role, String path) {
    Response response = ControlApi.as(role, "elsewhere").get(path);

    response.then().spec(problem(ErrorCode.FORBIDDEN)).body("namespace", equalTo("default"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/namespaces/elsewhere/../default",
        "/api/v1//namespaces/default",
        "/api/v1/namespaces//default",
        "/api/v1/namespaces/elsewhere/%2e%2e/default",
        "/api/v1/namespaces/defaul%74",
        "/api/v1/namespaces/default;ns=elsewhere",
        "/api/v1/namespaces/default/",
        "/api/v1/namespaces/elsewhere%2f..%2fdefault"
      })
  void noSpellingOfThePathWidensTheReach(String path) {
    Response response = ControlApi.as("admin", "elsewhere").urlEncodingEnabled(false).get(path);

    response.then().statusCode(in(List.of(403, 404))).body(not(containsString("createdBy")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/API/v1/namespaces",
        "/%61pi/v1/namespaces",
        "//api/v1/namespaces",
        "/./api/v1/namespaces"
      })
  void noSpellingOfThePathOpensTheApi(String path) {
    Response response = given().urlEncodingEnabled(false).get(path);

    response.then().statusCode(in(List.of(401, 404))).body(not(containsString("default")));
  }

  @Test
  void theListShowsWhatIsWithinReach() {
    Response all = ControlApi.as("viewer", "*").get(NAMESPACES + "?limit=200");
    Response some = ControlApi.as("viewer", "default", "elsewhere").get(NAMESPACES);

    all.then().statusCode(200).body("items.name", hasItem("default"));
    some.then().statusCode(200).body("items.name", everyItem(equalTo("default")));
  }

  @Test
  void whatConcernsAllNamespacesNeedsAnAdminOfAll() {
    ControlApi.as("admin", "default")
        .get("/api/v1/audit")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
    ControlApi.as("viewer", "*").get("/api/v1/audit").then().spec(problem(ErrorCode.FORBIDDEN));

    ControlApi.as("admin", "*").get("/api/v1/audit").then().statusCode(200);
  }
}
