package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be bound; whatever is refused makes no release. */
@QuarkusTest
class BindingRefusalIT {
  private static final String DEFAULT = "wascc:keyvalue/default";

  @Inject GivenProviders providers;

  @Test
  void aContractThatTheNewestVersionDoesNotClaimIsRefused() {
    BindableFunction function = counter("refused-claims");
    function.addVersion(2, "wascc:messaging");

    Response response = function.bind(DEFAULT, "store");

    response
        .then()
        .spec(problem(ErrorCode.CAPABILITY_NOT_CLAIMED))
        .body("contract", equalTo("wascc:keyvalue"))
        .body("version", equalTo(2))
        .body("claimed", contains("wascc:http_server", "wascc:messaging"))
        .body("fix", containsString("--cap wascc:keyvalue"));
    unchanged(function);
  }

  @Test
  void aFunctionWithoutVersionCannotBeBound() {
    BindableFunction function =
        new BindableFunction(
            "refused-version", DeployedFunction.createIn("refused-version", "counter"));
    providers.keyvalue("refused-version", "store");

    function.bind(DEFAULT, "store").then().spec(problem(ErrorCode.BINDING_INVALID));
    unchanged(function);
  }

  @Test
  void aFunctionOrNamespaceThatIsNotThereIsNotFound() {
    Map<String, String> body = Map.of("provider", "store");

    admin()
        .body(body)
        .put("/api/v1/namespaces/default/functions/nobody/bindings/" + DEFAULT)
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
    admin()
        .body(body)
        .put("/api/v1/namespaces/nowhere/functions/nobody/bindings/" + DEFAULT)
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
    admin()
        .get("/api/v1/namespaces/default/functions/nobody/bindings")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void aProviderThatIsNotThereIsNamed() {
    BindableFunction function = counter("refused-provider");
    providers.keyvalue("default", "refused-elsewhere");

    Response response = function.bind(DEFAULT, "refused-elsewhere");

    response
        .then()
        .spec(problem(ErrorCode.BINDING_INVALID))
        .body("provider", equalTo("refused-elsewhere"));
    unchanged(function);
  }

  @Test
  void aProviderOfAnotherContractIsRefused() {
    BindableFunction function = counter("refused-mismatch");
    providers.record("refused-mismatch", "bus", "wascc:messaging", "local");

    Response response = function.bind(DEFAULT, "bus");

    response
        .then()
        .spec(problem(ErrorCode.PROVIDER_CONTRACT_MISMATCH))
        .body("served", equalTo("wascc:messaging"))
        .body("contract", equalTo("wascc:keyvalue"));
    unchanged(function);
  }

  @ParameterizedTest
  @CsvSource({
    "wascc:http_server, BINDING_INVALID",
    "wasmcloud:httpserver, BINDING_INVALID",
    "wascc:logging, BINDING_INVALID",
    "wasmcloud:builtin:numbergen, BINDING_INVALID",
    "core, BINDING_INVALID",
    "wasmcloud:eventstreams, NOT_SUPPORTED_YET",
    "keyvalue, INVALID_REQUEST",
  })
  void aContractThatNoProviderServesIsRefused(String contract, ErrorCode code) {
    BindableFunction function =
        counter("refused-contract-" + Integer.toHexString(contract.hashCode()));

    function.bind(contract + "/default", "store").then().spec(problem(code));
    unchanged(function);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | provider",
        "{\"provider\":null} | provider",
        "{\"provider\":\"No Name\"} | name",
        "{\"provider\":\"store\",\"values\":{\"URL\":\"x\"}} | values.URL",
        "{\"provider\":\"store\",\"values\":{\"URL\":null}} | values",
        "{\"provider\":\"store\",\"values\":{\"URL\":1}} | values.URL",
        "{\"provider\":\"store\",\"scope\":\"all\"} | scope",
        "{\"provider\":\"store\",\"link\":\"default\"} | link",
      })
  void aBodyThatIsNoBindingIsRefused(String body, String field) {
    BindableFunction function = counter("refused-body-" + Integer.toHexString(body.hashCode()));

    admin()
        .body(body)
        .put(function.bindings() + "/" + DEFAULT)
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo(field));
    unchanged(function);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "a%20b", "-a", "..%2Fx"})
  void aLinkThatIsNoNameIsRefused(String link) {
    BindableFunction function = counter("refused-link-" + Integer.toHexString(link.hashCode()));

    Response response =
        admin()
            .urlEncodingEnabled(false)
            .body(Map.of("provider", "store"))
            .put(function.bindings() + "/wascc:keyvalue/" + link);

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
    unchanged(function);
  }

  @Test
  void onlyWhatKeepsDataIsSharedByTheNamespace() {
    BindableFunction function = BindableFunction.counter("refused-scope", "wascc:messaging");
    providers.record("refused-scope", "bus", "wascc:messaging", "local");

    Response response =
        function.bind("wascc:messaging/default", Map.of("provider", "bus", "scope", "namespace"));

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo("scope"));
    unchanged(function);
  }

  @Test
  void aReleaseHasSoManyBindingsAtMost() {
    BindableFunction function = counter("refused-many");
    for (int i = 0; i < 32; i++) {
      function.bind("wascc:keyvalue/link" + i, "store").then().statusCode(201);
    }

    Response response = function.bind("wascc:keyvalue/more", "store");

    response
        .then()
        .spec(problem(ErrorCode.BINDING_INVALID))
        .body("limit", equalTo("slipway.binding.max-per-release"));
    function.release().then().body("number", equalTo(32));
  }

  private BindableFunction counter(String namespace) {
    BindableFunction function = BindableFunction.counter(namespace, "wascc:keyvalue");
    providers.keyvalue(namespace, "store");
    return function;
  }

  private static void unchanged(BindableFunction function) {
    function.release().then().body("number", equalTo(0));
  }
}
