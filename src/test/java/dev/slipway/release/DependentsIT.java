package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Who is hit when a provider is taken away. */
@QuarkusTest
class DependentsIT {
  @Inject GivenProviders providers;

  @Test
  void aProviderThatNobodyBindsHasNone() {
    BindableFunction function = counter("dependents-none");

    dependents(function, "store").then().statusCode(200).body("items", empty());
    dependents(function, "nobody").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void whoBindsItIsNamedWithWhatItServes() {
    BindableFunction function = counter("dependents-served");
    function.bind("wascc:keyvalue/default", "store").then().statusCode(201);
    Response before = dependents(function, "store");
    function.deployed().release(1, 1).then().statusCode(200);
    function.bind("wascc:keyvalue/second", "other").then().statusCode(201);

    Response after = dependents(function, "store");

    before.then().body("items.serving", contains(false)).body("items.claimed", contains(false));
    after
        .then()
        .body("items.function", contains("counter"))
        .body("items.contract", contains("wascc:keyvalue"))
        .body("items.link", contains("default"))
        .body("items.release", contains(3))
        .body("items.serving", contains(true))
        .body("items.claimed", contains(true));
  }

  @Test
  void whatIsBoundNoLongerOrClaimsItNoLongerIsNotHit() {
    BindableFunction function = counter("dependents-past");
    function.bind("wascc:keyvalue/default", "store").then().statusCode(201);
    function.bind("wascc:keyvalue/second", "other").then().statusCode(201);
    function.addVersion(2);
    function.deployed().release(2, 2).then().statusCode(200);
    function.unbind("wascc:keyvalue/second").then().statusCode(204);

    dependents(function, "other").then().body("items", empty());
    dependents(function, "store")
        .then()
        .body("items.serving", contains(true))
        .body("items.claimed", contains(false));
  }

  @Test
  void aProviderThatIsGoneStillHasThem() {
    BindableFunction function = counter("dependents-gone");
    function.bind("wascc:keyvalue/default", "store").then().statusCode(201);

    providers.remove("dependents-gone", "store");

    dependents(function, "store").then().statusCode(200).body("items.link", contains("default"));
  }

  @Test
  void theyAreListedByFunctionThenLinkFromPageToPage() {
    BindableFunction counter = counter("dependents-pages");
    counter.bind("wascc:keyvalue/b", "store").then().statusCode(201);
    counter.bind("wascc:keyvalue/a", "store").then().statusCode(201);

    Response first = admin().get(path(counter, "store") + "?limit=1");

    first.then().body("items.link", contains("a"));
    admin()
        .get(path(counter, "store") + "?limit=1&after=" + first.path("next"))
        .then()
        .body("items.link", contains("b"))
        .body("next", nullValue());
  }

  @Test
  void otherNamespacesAreNotShown() {
    BindableFunction one = counter("dependents-one");
    BindableFunction two = counter("dependents-two");
    one.bind("wascc:keyvalue/default", "store").then().statusCode(201);

    dependents(two, "store").then().body("items", empty());
    dependents(one, "store").then().body("items", hasSize(1));
  }

  private static Response dependents(BindableFunction function, String provider) {
    return admin().get(path(function, provider));
  }

  private static String path(BindableFunction function, String provider) {
    return "/api/v1/namespaces/%s/providers/%s/dependents"
        .formatted(function.namespace(), provider);
  }

  private BindableFunction counter(String namespace) {
    BindableFunction function = BindableFunction.counter(namespace, "wascc:keyvalue");
    providers.keyvalue(namespace, "store");
    providers.keyvalue(namespace, "other");
    return function;
  }
}
