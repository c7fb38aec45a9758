package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.DeployedFunction.target;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Bindings over REST: each change is a release, and lives in its history. */
@QuarkusTest
class BindingIT {
  private static final String DEFAULT = "wascc:keyvalue/default";

  @Inject GivenProviders providers;

  @Test
  void aBindingIsAReleaseOfAFunctionThatServesNothingYet() {
    BindableFunction function = counter("binding-first");

    Response response = function.bind(DEFAULT, "store");

    response
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("contract", equalTo("wascc:keyvalue"))
        .body("link", equalTo("default"))
        .body("provider", equalTo("store"))
        .body("values.size()", equalTo(0))
        .body("scope", equalTo("function"));
    function
        .release()
        .then()
        .body("number", equalTo(1))
        .body("kind", equalTo("binding"))
        .body("targets", empty())
        .body("bindings.provider", contains("store"));
  }

  @Test
  void theSameBindingAgainIsNoRelease() {
    BindableFunction function = counter("binding-same");
    function.bind(DEFAULT, "store").then().statusCode(201);

    Response again = function.bind("wasmcloud:keyvalue/default", "store");
    Response other = function.bind("wasmcloud:keyvalue/default", "other");

    again.then().statusCode(200).header("ETag", equalTo("\"1\""));
    other
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("contract", equalTo("wascc:keyvalue"))
        .body("provider", equalTo("other"));
  }

  @Test
  void severalLinksAreListedAndRead() {
    BindableFunction function = counter("binding-list");
    function.bind(DEFAULT, "store").then().statusCode(201);
    function
        .bind("wascc:keyvalue/shared", Map.of("provider", "other", "scope", "namespace"))
        .then()
        .statusCode(201);

    Response first = admin().get(function.bindings() + "?limit=1");
    Response second = admin().get(function.bindings() + "?limit=1&after=" + first.path("next"));
    Response one = admin().get(function.bindings() + "/wasmcloud:keyvalue/shared");

    first.then().statusCode(200).body("items.link", contains("default"));
    second.then().body("items.link", contains("shared")).body("next", nullValue());
    one.then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("provider", equalTo("other"))
        .body("scope", equalTo("namespace"));
    admin()
        .get(function.bindings() + "/wascc:keyvalue/none")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND))
        .body("link", equalTo("none"));
  }

  @Test
  void anEndedBindingIsGoneFromTheNextRelease() {
    BindableFunction function = counter("binding-delete");
    function.bind(DEFAULT, "store").then().statusCode(201);

    Response deleted = function.unbind(DEFAULT);
    Response again = function.unbind(DEFAULT);

    deleted.then().statusCode(204).header("ETag", equalTo("\"2\""));
    again.then().spec(problem(ErrorCode.NOT_FOUND));
    function.release().then().body("number", equalTo(2)).body("bindings", empty());
  }

  @Test
  void whatIsBoundMayBeReleased() {
    BindableFunction function = counter("binding-release");

    Response unbound = function.deployed().release(0, 1);
    function.bind(DEFAULT, "store").then().statusCode(201);
    Response bound = function.deployed().release(1, 1);
    Response swapped = function.bind(DEFAULT, "other");

    unbound.then().spec(problem(ErrorCode.UNBOUND_CAPABILITY));
    bound.then().statusCode(200).body("bindings.provider", contains("store"));
    swapped.then().statusCode(200);
    function
        .release()
        .then()
        .body("number", equalTo(3))
        .body("targets.version", contains(1))
        .body("bindings.provider", contains("other"));
  }

  @Test
  void aCallerThatHasSeenAnOlderReleaseIsRefused() {
    BindableFunction function = counter("binding-conflict");
    function.bind(DEFAULT, "store").then().statusCode(201);
    Map<String, String> other = Map.of("provider", "other");
    String path = function.bindings() + "/" + DEFAULT;

    Response late = admin().header("If-Match", "\"0\"").body(other).put(path);
    Response lateDelete = admin().header("If-Match", "\"0\"").delete(path);
    Response noTag = admin().header("If-Match", "1").body(other).put(path);
    Response inTime = admin().header("If-Match", "\"1\"").body(other).put(path);

    late.then()
        .spec(problem(ErrorCode.PRECONDITION_FAILED))
        .body("current.number", equalTo(1))
        .body("current.bindings.provider", contains("store"));
    lateDelete.then().spec(problem(ErrorCode.PRECONDITION_FAILED));
    noTag.then().spec(problem(ErrorCode.INVALID_REQUEST));
    inTime.then().statusCode(200).header("ETag", equalTo("\"2\""));
  }

  @Test
  void theHistoryTellsWhatWasBoundAndTheAuditByWhom() {
    BindableFunction function = counter("binding-history");
    function.bind(DEFAULT, "store").then().statusCode(201);
    function.bind(DEFAULT, "other").then().statusCode(200);
    function.unbind(DEFAULT).then().statusCode(204);

    Response history = admin().get(function.deployed().path() + "/releases");
    Response audit = admin().get("/api/v1/namespaces/binding-history/audit?limit=3");

    history
        .then()
        .body("items.kind", contains("binding", "binding", "binding"))
        .body("items[0].changes.field", contains("bindings.wascc:keyvalue/default"))
        .body("items[1].changes.field", contains("bindings.wascc:keyvalue/default.provider"))
        .body("items[1].changes[0].before", equalTo("store"))
        .body("items[1].changes[0].after", equalTo("other"))
        .body("items[2].changes[0].after.provider", equalTo("store"));
    audit
        .then()
        .body(
            "items.action",
            contains(
                List.of("release.activated", "release.activated", "release.activated").toArray()))
        .body("items[1].actor", equalTo("admin"))
        .body("items[1].before.bindings.provider", contains("store"))
        .body("items[1].after.bindings.provider", contains("other"));
  }

  @Test
  void aRollbackRestoresBindingsAlsoToProvidersThatAreGone() {
    BindableFunction function = counter("binding-rollback");
    function.bind(DEFAULT, "store").then().statusCode(201);
    function.deployed().release(1, 1).then().statusCode(200);
    function.bind(DEFAULT, "other").then().statusCode(200);
    providers.remove("binding-rollback", "store");

    Response back =
        function.deployed().rollback(3, Map.of("toRelease", 2, "reason", "the first store"));
    Response anew = function.bind("wascc:keyvalue/second", "store");

    back.then()
        .statusCode(200)
        .body("kind", equalTo("rollback"))
        .body("bindings.provider", contains("store"));
    anew.then().spec(problem(ErrorCode.BINDING_INVALID));
    function.bind(DEFAULT, "store").then().statusCode(200).header("ETag", equalTo("\"4\""));
  }

  @Test
  void aDryRunOfAReleaseKeepsTheBindings() {
    BindableFunction function = counter("binding-dry");
    function.bind(DEFAULT, "store").then().statusCode(201);

    Response response =
        admin()
            .header("If-Match", "\"1\"")
            .body(Map.of("targets", List.of(target(1, 1))))
            .put(function.deployed().path() + "/release?dryRun=true");

    response
        .then()
        .statusCode(200)
        .body("changes.field", contains("targets"))
        .body("bindings.provider", contains("store"));
  }

  @Test
  void callersThatNameNoReleaseAllLand() throws Exception {
    BindableFunction function = counter("binding-race");
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String binding = "wascc:keyvalue/link" + i;
      calls.add(() -> function.bind(binding, "store"));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Response> response : threads.invokeAll(calls)) {
        assertThat(response.get().statusCode()).isEqualTo(201);
      }
    }

    function.release().then().body("number", equalTo(8)).body("bindings", hasSize(8));
  }

  @Test
  void readingNeedsAViewerAndBindingADeveloper() {
    BindableFunction function = counter("binding-roles");
    Map<String, String> store = Map.of("provider", "store");
    String path = function.bindings() + "/" + DEFAULT;

    as("viewer", "binding-roles").body(store).put(path).then().spec(problem(ErrorCode.FORBIDDEN));
    as("developer", "binding-roles").body(store).put(path).then().statusCode(201);
    as("viewer", "binding-roles").get(path).then().statusCode(200);
    as("viewer", "binding-roles").delete(path).then().spec(problem(ErrorCode.FORBIDDEN));
  }

  @Test
  void valuesOfMessagingAreKept() {
    BindableFunction function = BindableFunction.counter("binding-values", "wasmcloud:messaging");
    providers.record("binding-values", "bus", "wascc:messaging", "local");
    Map<String, String> values = Map.of("SUBSCRIPTION", "orders.*,done", "QUEUEGROUP_NAME", "g");

    Response response =
        function.bind("wasmcloud:messaging/default", Map.of("provider", "bus", "values", values));

    response.then().statusCode(201).body("values", equalTo(values));
    function.release().then().body("bindings.contract", hasItem("wascc:messaging"));
  }

  /** A counter that claims keyvalue, and two stores that it may be bound to. */
  private BindableFunction counter(String namespace) {
    BindableFunction function = BindableFunction.counter(namespace, "wascc:keyvalue");
    providers.keyvalue(namespace, "store");
    providers.keyvalue(namespace, "other");
    return function;
  }
}
