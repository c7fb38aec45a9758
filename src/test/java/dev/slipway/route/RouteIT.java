package dev.slipway.route;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.ControlApi;
import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import dev.slipway.ingress.IngressListener;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes over REST on a real PostgreSQL, and what the ingress makes of them. */
@QuarkusTest
class RouteIT {
  private static final String NAMESPACES = "/api/v1/namespaces/";
  private static final String ROUTES = NAMESPACES + "routing/routes/";

  @Inject IngressListener ingress;
  @Inject RouteTables tables;
  @Inject RouteLoader loader;

  @BeforeEach
  void functions() {
    for (String namespace : List.of("routing", "routing-other")) {
      admin().body("{}").put(NAMESPACES + namespace).then().log().ifError();
      admin().body("{}").put(NAMESPACES + namespace + "/functions/target");
      List<String> left =
          admin()
              .get(NAMESPACES + namespace + "/routes")
              .then()
              .log()
              .ifError()
              .extract()
              .jsonPath()
              .getList("items.name");
      left.forEach(name -> admin().delete(NAMESPACES + namespace + "/routes/" + name));
    }
  }

  @Test
  void aNewOneIs201WithEverythingSpelledOut() {
    Response response = put("new", Map.of("path", "/new", "function", "target"));

    response
        .then()
        .statusCode(201)
        .body("namespace", equalTo("routing"))
        .body("name", equalTo("new"))
        .body("host", nullValue())
        .body("path", equalTo("/new"))
        .body("methods", contains("*"))
        .body("function", equalTo("target"))
        .body("stripPrefix", equalTo(false))
        .body("createdBy", equalTo("admin"));
    assertThat(admin().get(ROUTES + "new").jsonPath().getMap("$"))
        .isEqualTo(response.jsonPath().getMap("$"));
  }

  @Test
  void aChangeIs200AndReplacesTheWholeAddress() {
    put("changed", Map.of("path", "/one", "methods", List.of("GET"), "function", "target"));

    Response response =
        put(
            "changed",
            Map.of(
                "host", "Shop.Example.ORG.",
                "path", "/two",
                "methods", List.of("PUT", "POST", "PUT"),
                "function", "target",
                "stripPrefix", true));

    response
        .then()
        .statusCode(200)
        .body("host", equalTo("shop.example.org"))
        .body("methods", contains("POST", "PUT"))
        .body("stripPrefix", equalTo(true));
    assertThat(found("any", "/one", "GET")).isFalse();
    assertThat(found("shop.example.org", "/two/x", "PUT")).isTrue();
    assertThat(found("shop.example.org", "/two", "GET")).isFalse();
    put("takes-one", Map.of("path", "/one", "function", "target")).then().statusCode(201);
  }

  @Test
  void theSameAgainChangesNothing() {
    Map<String, Object> settings = Map.of("path", "/same", "function", "target");
    put("same", settings).then().statusCode(201);

    put("same", settings).then().statusCode(200);

    assertThat(found("any", "/same", "GET")).isTrue();
  }

  @Test
  void aRouteIsInUseWhenTheCallHasReturnedAndGoneWhenItsDeletionHas() {
    DeployedFunction function = DeployedFunction.create("route-live");
    function.addVersion("hello", "hello-v1", 1);
    function.release(0, 1).then().statusCode(200);
    String route = function.path().replaceFirst("/functions/.*", "/routes/route-live");
    Map<String, Object> settings =
        Map.of(
            "host", "live.example.org",
            "path", "/greet",
            "function", function.path().replaceFirst(".*/", ""));

    admin().body(settings).put(route).then().statusCode(201);

    assertThat(visit("live.example.org", "/greet/x").statusCode()).isEqualTo(200);
    assertThat(visit("live.example.org", "/").statusCode()).isEqualTo(404);
    admin().delete(route).then().statusCode(204);
    assertThat(visit("live.example.org", "/greet").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "path", "methods", "function", "stripPrefix"})
  void eachFieldHasItsType(String field) {
    Map<String, Object> settings = new HashMap<>(Map.of("path", "/typed", "function", "target"));
    settings.put(field, Map.of());

    put("typed", settings).then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void anUnknownFieldIsRefused() {
    put("unknown", Map.of("path", "/", "function", "target", "colour", "red"))
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @ParameterizedTest
  @CsvSource({
    "path, a",
    "path, ''",
    "path, /a/",
    "path, //",
    "path, /a/../b",
    "path, /%2e",
    "path, /a b",
    "path, /a?b",
    "host, a b",
    "host, 'h:80'",
    "host, -h",
    "host, h..i",
    "host, h_i"
  })
  void anAddressThatIsNoneIsRefused(String field, String value) {
    Map<String, Object> settings = new HashMap<>(Map.of("path", "/bad", "function", "target"));
    settings.put(field, value);

    put("bad", settings)
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo(field));
  }

  @Test
  void methodsAreNamesOrTheStarAlone() {
    for (List<String> methods :
        List.of(List.<String>of(), List.of("get"), List.of("*", "GET"), List.of("G T"))) {
      put("methods", Map.of("path", "/methods", "function", "target", "methods", methods))
          .then()
          .spec(problem(ErrorCode.INVALID_REQUEST))
          .body("field", equalTo("methods"));
    }
  }

  @Test
  void pathAndFunctionAreRequired() {
    put("less", Map.of("function", "target")).then().body("field", equalTo("path"));
    put("less", Map.of("path", "/less")).then().body("field", equalTo("function"));
  }

  @Test
  void aFunctionThatIsNotThereIs404() {
    put("nowhere", Map.of("path", "/nowhere", "function", "missing"))
        .then()
        .spec(problem(ErrorCode.NOT_FOUND))
        .body("function", equalTo("routing/missing"));
    assertThat(found("any", "/nowhere", "GET")).isFalse();
  }

  @Test
  void theSameAddressIsAConflictThatNamesTheOtherRoute() {
    put("first", Map.of("path", "/taken", "methods", List.of("GET", "PUT"), "function", "target"));

    Response response =
        put("second", Map.of("path", "/taken", "methods", List.of("PUT"), "function", "target"));

    response
        .then()
        .spec(problem(ErrorCode.ROUTE_CONFLICT))
        .body("method", equalTo("PUT"))
        .body("namespace", equalTo("routing"))
        .body("route", equalTo("first"));
  }

  @Test
  void otherMethodsOfTheSameNamespaceAreNoConflict() {
    put("get", Map.of("path", "/both", "methods", List.of("GET"), "function", "target"));

    put("rest", Map.of("path", "/both", "function", "target")).then().statusCode(201);
  }

  @Test
  void anotherNamespaceTakesNoPartOfAnAddress() {
    put("mine", Map.of("path", "/mine", "function", "target"));

    Response named =
        putOther(Map.of("path", "/mine", "methods", List.of("GET"), "function", "target"));

    named.then().spec(problem(ErrorCode.ROUTE_CONFLICT)).body("namespace", equalTo("routing"));
  }

  @Test
  void aConflictTellsNothingOfANamespaceOutOfReach() {
    put("secret", Map.of("path", "/secret", "function", "target"));

    Response response =
        ControlApi.as("developer", "routing-other")
            .body(Map.of("path", "/secret", "function", "target"))
            .put(NAMESPACES + "routing-other/routes/curious");

    response
        .then()
        .spec(problem(ErrorCode.ROUTE_CONFLICT))
        .body("namespace", nullValue())
        .body("route", nullValue());
    assertThat(response.asString()).doesNotContain("routing/").doesNotContain("\"secret\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"target.routing-other.localhost", "routing-other.localhost", "x.localhost"})
  void aDefaultHostOfAnotherNamespaceCannotBeTaken(String host) {
    put("thief", Map.of("host", host, "path", "/", "function", "target"))
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("host"));
  }

  @Test
  void aDefaultHostOfTheOwnNamespaceCan() {
    put("own", Map.of("host", "other.routing.localhost", "path", "/", "function", "target"))
        .then()
        .statusCode(201);
  }

  @Test
  void aRoutedFunctionCannotBeDeleted() {
    put("keeps", Map.of("path", "/keeps", "function", "target"));

    admin()
        .delete(NAMESPACES + "routing/functions/target")
        .then()
        .spec(problem(ErrorCode.IN_USE))
        .body("usedBy", equalTo("routes"));
  }

  @Test
  void theListIsByNameAndPaged() {
    for (String name : List.of("c", "a", "b")) {
      put(name, Map.of("path", "/" + name, "function", "target"));
    }

    Response page = admin().get(NAMESPACES + "routing/routes?limit=2");

    page.then().body("items.name", contains("a", "b")).body("next", equalTo("b"));
    admin()
        .get(NAMESPACES + "routing/routes?limit=2&after=b")
        .then()
        .body("items.name", contains("c"))
        .body("next", nullValue());
  }

  @Test
  void oneThatIsNotThereIs404() {
    admin().get(ROUTES + "missing").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(ROUTES + "missing").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().get(NAMESPACES + "nowhere/routes").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void everyWriteIsInTheAudit() {
    put("watched", Map.of("path", "/watched", "function", "target"));
    put("watched", Map.of("path", "/watched2", "function", "target"));
    admin().delete(ROUTES + "watched");

    Response audit = admin().get(NAMESPACES + "routing/audit?limit=3");

    audit
        .then()
        .body("items.action", contains("route.deleted", "route.changed", "route.created"))
        .body("items[1].before.path", equalTo("/watched"))
        .body("items[1].after.path", equalTo("/watched2"))
        .body("items[0].after", nullValue());
  }

  @Test
  void aStartBringsWhatIsStoredIntoUse() {
    put("stored", Map.of("path", "/stored", "function", "target"));
    tables.replace(List.of());

    loader.start(new StartupEvent());

    assertThat(found("any", "/stored", "GET")).isTrue();
  }

  @Test
  void writersAtOnceEachFindTheirRouteInUse() {
    List<CompletableFuture<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String path = "/at-once-" + i;
      writers.add(
          CompletableFuture.supplyAsync(() -> {
            int status =
                put(path.substring(1), Map.of("path", path, "function", "target")).statusCode();
            return status == 201 && found("any", path, "GET");
          }));
    }

    assertThat(writers).allSatisfy(writer -> assertThat(writer.join()).isTrue());
    for (int i = 0; i < writers.size(); i++) {
      assertThat(found("any", "/at-once-" + i, "GET")).isTrue();
    }
  }

  @Test
  void viewersReadAndDoNotWrite() {
    ControlApi.as("viewer", "routing").get(NAMESPACES + "routing/routes").then().statusCode(200);

    ControlApi.as("viewer", "routing")
        .body(Map.of("path", "/viewed", "function", "target"))
        .put(ROUTES + "viewed")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
  }

  private boolean found(String host, String path, String method) {
    return tables.current().match(host, path, method).isPresent();
  }

  private Response visit(String host, String path) {
    return RestAssured.given().port(ingress.port()).header("Host", host).get(path);
  }

  private static Response put(String name, Map<String, Object> settings) {
    return admin().body(settings).put(ROUTES + name);
  }

  private static Response putOther(Map<String, Object> settings) {
    return admin().body(settings).put(NAMESPACES + "routing-other/routes/other");
  }
}
