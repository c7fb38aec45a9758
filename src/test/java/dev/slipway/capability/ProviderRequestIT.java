package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.ControlApi;
import dev.slipway.error.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests about providers are answered, and which are refused with what. */
@QuarkusTest
class ProviderRequestIT extends OnProviders {
  @Inject ProviderRepository rows;

  @Test
  void preconditionsAreHeld() {
    String first = put("held", Map.of("label", "l-")).header("ETag");
    String second = put("held", Map.of("label", "l-")).header("ETag");

    conditional("If-None-Match", "*", "held")
        .then()
        .spec(problem(ErrorCode.PRECONDITION_FAILED))
        .body("current.config.label", equalTo("l-"));
    conditional("If-Match", first, "held").then().spec(problem(ErrorCode.PRECONDITION_FAILED));
    conditional("If-Match", second, "held").then().statusCode(200);
    conditional("If-Match", "*", "held").then().statusCode(200);
    conditional("If-Match", "*", "none").then().spec(problem(ErrorCode.PRECONDITION_FAILED));
    conditional("If-Match", "7", "held").then().spec(problem(ErrorCode.INVALID_REQUEST));
    conditional("If-None-Match", first, "held").then().spec(problem(ErrorCode.INVALID_REQUEST));
    conditional("If-None-Match", "*", "fresh").then().statusCode(201);
    admin()
        .header("If-Match", first)
        .delete(PROVIDERS + "held")
        .then()
        .spec(problem(ErrorCode.PRECONDITION_FAILED));
  }

  @ParameterizedTest
  @CsvSource({
    "wascc:http_server, x, provider-invalid, needs no provider",
    "wasmcloud:httpserver, x, provider-invalid, needs no provider",
    "wascc:logging, x, provider-invalid, needs no provider",
    "wascc:extras, x, provider-invalid, needs no provider",
    "wascc:eventstreams, x, not-supported-yet, later",
    "wascc:blobstore, s3, not-supported-yet, later",
    "test:scripted, other, provider-invalid, scripted",
    "nothing, x, invalid-request, is no contract",
    "a/b:c, x, invalid-request, is no contract"
  })
  void aTypeThatThereIsNotIsRefused(String contract, String type, String code, String text) {
    Response response =
        admin().body(Map.of("contract", contract, "type", type)).put(PROVIDERS + "refused");

    response.then().body("code", equalTo(code)).body("detail", containsString(text));
  }

  @Test
  void anotherContractIsAConflict() {
    put("other", Map.of("label", "o-"));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          // The test's own type is the only one of its contract, so the row is made to differ.
          rows.getEntityManager()
              .createNativeQuery("delete from providers where name = 'other'")
              .executeUpdate();
          rows.getEntityManager()
              .createNativeQuery(
                  "insert into providers (namespace, name, contract, type, config, secrets,"
                      + " revision, created_by, changed_by) values ('default', 'other',"
                      + " 'wascc:keyvalue', 'memory', '{}', '{}', nextval('provider_revisions'),"
                      + " 't', 't')")
              .executeUpdate();
        });

    put("other", Map.of("label", "o-"))
        .then()
        .spec(problem(ErrorCode.PROVIDER_CONTRACT_MISMATCH))
        .body("contract", equalTo("wascc:keyvalue"));
  }

  @ParameterizedTest
  @CsvSource({
    "colour, red, config.colour",
    "timeout, soon, config.timeout",
    "waits, yes, config.waits",
    "label, '', config.label"
  })
  void aConfigurationThatIsNoneNamesTheField(String field, String value, String named) {
    Map<String, Object> config = new HashMap<>(Map.of("label", "p-"));
    config.put(field, value);

    put("bad", config)
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo(named));
  }

  @Test
  void contractAndTypeAreRequiredAndTheRestHasItsType() {
    body("{\"type\":\"scripted\"}").then().body("field", equalTo("contract"));
    body("{\"contract\":\"test:scripted\"}").then().body("field", equalTo("type"));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\"}")
        .then()
        .body("field", equalTo("config.label"));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\",\"config\":[]}")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\",\"more\":1}")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
    put("long", Map.of("label", "x".repeat(40_000))).then().body("field", equalTo("config"));
    put("No-Name", Map.of("label", "q-")).then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void theListIsByNameAndPaged() {
    for (String name : List.of("c", "a", "b")) {
      put(name, Map.of("label", "x-"));
    }

    admin()
        .get("/api/v1/namespaces/default/providers?limit=2")
        .then()
        .body("items.name", contains("a", "b"))
        .body("next", equalTo("b"));
    admin()
        .get("/api/v1/namespaces/default/providers?limit=2&after=b")
        .then()
        .body("items.name", contains("c"))
        .body("items", hasSize(1));
    admin().get("/api/v1/namespaces/nowhere/providers").then().spec(problem(ErrorCode.NOT_FOUND));
    admin()
        .body(settings(Map.of("label", "x-")))
        .put("/api/v1/namespaces/nowhere/providers/a")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void viewersReadAndDoNotWrite() {
    put("seen", Map.of("label", "y-"));

    ControlApi.as("viewer", "default").get(PROVIDERS + "seen").then().statusCode(200);
    ControlApi.as("viewer", "default")
        .body(settings(Map.of("label", "y-")))
        .put(PROVIDERS + "seen")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
    ControlApi.as("viewer", "default")
        .delete(PROVIDERS + "seen")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
  }

  @Test
  void aNamespaceWithAProviderIsInUse() {
    admin().body("{}").put("/api/v1/namespaces/provided").then().statusCode(201);
    String path = "/api/v1/namespaces/provided/providers/one";
    admin().body(settings(Map.of("label", "z-"))).put(path).then().statusCode(201);

    admin()
        .delete("/api/v1/namespaces/provided")
        .then()
        .spec(problem(ErrorCode.IN_USE))
        .body("usedBy", equalTo("providers"));

    admin().delete(path).then().statusCode(204);
    admin().delete("/api/v1/namespaces/provided").then().statusCode(204);
  }

  private static Response conditional(String header, String value, String name) {
    return admin()
        .header(header, value)
        .body(settings(Map.of("label", "l-")))
        .put(PROVIDERS + name);
  }

  private static Response body(String json) {
    return admin().body(json).put(PROVIDERS + "bodied");
  }
}
