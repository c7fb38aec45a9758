package dev.slipway.namespace;

import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.ControlApi;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces over REST, on a real PostgreSQL. */
@QuarkusTest
class NamespaceIT {
  private static final String NAMESPACES = "/api/v1/namespaces/";
  private static final String KEY = "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBV";

  @Test
  void theDefaultNamespaceIsThere() {
    Response response = ControlApi.admin().get(NAMESPACES + "default");

    response.then().statusCode(200).body("name", equalTo("default"));
  }

  @Test
  void aNewOneIs201AndReadsAsItWasAnswered() {
    Response created = put("created", Map.of("description", "Größe"));

    created.then().statusCode(201).body("description", equalTo("Größe"));
    JsonPath read = ControlApi.admin().get(NAMESPACES + "created").jsonPath();
    assertThat(read.getMap("$")).isEqualTo(created.jsonPath().getMap("$"));
  }

  @Test
  void theSameAgainIs200AndReplacesTheDescription() {
    Response first = put("again", Map.of("description", "one"));

    Response second = put("again", Map.of());

    second
        .then()
        .statusCode(200)
        .body("description", nullValue())
        .body("createdAt", equalTo(first.jsonPath().getString("createdAt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upper", "-a", "a-", "1a", "a.b", "a_b", "ä", "a b", "a%00b"})
  void aBadNameIsRefused(String name) {
    Response response = put(name, Map.of());

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo("name"));
  }

  @Test
  void aDescriptionHasALimit() {
    Response response = put("long", Map.of("description", "a".repeat(1001)));

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo("description"));
    ControlApi.admin().get(NAMESPACES + "long").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void oneThatIsNotThereIs404() {
    ControlApi.admin().get(NAMESPACES + "nowhere").then().spec(problem(ErrorCode.NOT_FOUND));
    ControlApi.admin().delete(NAMESPACES + "nowhere").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void anUnusedOneCanBeDeleted() {
    put("unused", Map.of());

    Response response = ControlApi.admin().delete(NAMESPACES + "unused");

    response.then().statusCode(204);
    ControlApi.admin().get(NAMESPACES + "unused").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void aUsedOneStaysAndSaysWhatUsesIt() {
    put("used", Map.of());
    ControlApi.admin().body(Map.of("name", "x")).put(NAMESPACES + "used/issuers/" + KEY);

    Response response = ControlApi.admin().delete(NAMESPACES + "used");

    response
        .then()
        .spec(problem(ErrorCode.IN_USE))
        .body("usedBy", equalTo("issuers"))
        .body("detail", containsString("issuers"));
    ControlApi.admin().get(NAMESPACES + "used").then().statusCode(200);
    ControlApi.admin()
        .get(NAMESPACES + "used/audit")
        .then()
        .body("items[0].action", equalTo("issuer.trusted"));
  }

  @Test
  void theDefaultOneStays() {
    Response response = ControlApi.admin().delete(NAMESPACES + "default");

    response.then().spec(problem(ErrorCode.IN_USE));
  }

  @Test
  void theListComesInPagesThatMissNothing() {
    for (int i = 0; i < 5; i++) {
      put("page-" + i, Map.of());
    }

    List<String> names = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          ControlApi.admin()
              .queryParam("limit", 2)
              .queryParam("after", next)
              .get("/api/v1/namespaces")
              .jsonPath();
      names.addAll(page.getList("items.name"));
      next = page.getString("next");
    }

    assertThat(names)
        .contains("default", "page-0", "page-1", "page-2", "page-3", "page-4")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyWriteIsInTheAudit() {
    put("audited", Map.of("description", "one"));
    put("audited", Map.of("description", "two"));
    ControlApi.admin().delete(NAMESPACES + "audited");

    Response response = ControlApi.admin().get(NAMESPACES + "audited/audit");

    response
        .then()
        .statusCode(200)
        .body(
            "items.action",
            equalTo(List.of("namespace.deleted", "namespace.changed", "namespace.created")))
        .body("items[1].before.description", equalTo("one"))
        .body("items[1].after.description", equalTo("two"))
        .body("items[0].after", nullValue())
        .body("items.actor", hasItems("admin"));
  }

  private static Response put(String name, Map<String, String> settings) {
    return ControlApi.admin()
        .urlEncodingEnabled(!name.contains("%"))
        .body(settings)
        .put(NAMESPACES + name);
  }
}
