package dev.slipway;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.DeployedFunction.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.capability.ProviderSettings;
import dev.slipway.error.JsonRules;
import dev.slipway.function.FunctionSettings;
import dev.slipway.function.VersionRequest;
import dev.slipway.namespace.IssuerSettings;
import dev.slipway.namespace.NamedLimits;
import dev.slipway.namespace.NamespaceSettings;
import dev.slipway.release.BindingRequest;
import dev.slipway.release.Instances;
import dev.slipway.release.ReleaseRequest;
import dev.slipway.release.RollbackRequest;
import dev.slipway.release.Target;
import dev.slipway.route.RouteSettings;
import dev.slipway.runtime.InvokeRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the description says of records holds: what must be sent, and what is always answered. */
@QuarkusTest
class OpenApiSchemasIT {
  private static final ObjectMapper JSON = JsonRules.newMapper();
  private static final String NAMESPACE = "described";

  /** It wants one of three, which a list of required fields cannot say. */
  private static final String ONE_OF_THREE = "InvokeRequest";

  static Stream<Arguments> smallestRequests() {
    return Stream.of(
        arguments("NamespaceSettings", NamespaceSettings.class, "{}"),
        arguments("NamedLimits", NamedLimits.class, "{}"),
        arguments("FunctionSettings", FunctionSettings.class, "{}"),
        arguments("IssuerSettings", IssuerSettings.class, "{'name': 'Acme'}"),
        arguments(
            "VersionRequest", VersionRequest.class, "{'digest': 'sha256:" + "0".repeat(64) + "'}"),
        arguments("ReleaseRequest", ReleaseRequest.class, "{'targets': []}"),
        arguments("Target", Target.class, "{'version': 1, 'weight': 1}"),
        arguments("Instances", Instances.class, "{'policy': 'fresh'}"),
        arguments("RollbackRequest", RollbackRequest.class, "{'reason': 'worse'}"),
        arguments("BindingRequest", BindingRequest.class, "{'provider': 'cache'}"),
        arguments(
            "ProviderSettings",
            ProviderSettings.class,
            "{'contract': 'wascc:keyvalue', 'type': 'memory'}"),
        arguments("RouteSettings", RouteSettings.class, "{'path': '/', 'function': 'hello'}"),
        arguments("HttpRequest", InvokeRequest.Http.class, "{'path': '/'}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smallestRequests")
  void whatIsRequiredOfARequestIsWhatItCannotDoWithout(String schema, Class<?> type, String quoted)
      throws JsonProcessingException {
    ObjectNode smallest = (ObjectNode) JSON.readTree(quoted.replace('\'', '"'));
    Set<String> fields = new LinkedHashSet<>();
    smallest.fieldNames().forEachRemaining(fields::add);

    assertThat(ApiDescription.read().required(schema)).isEqualTo(fields);
    assertThat(JSON.treeToValue(smallest, type)).isNotNull();
    for (String field : fields) {
      ObjectNode lacking = smallest.deepCopy().without(field);
      assertThatThrownBy(() -> JSON.treeToValue(lacking, type)).as("without " + field).isNotNull();
    }
  }

  @Test
  void noRequestIsLeftOut() {
    Set<String> known =
        smallestRequests().map(each -> (String) each.get()[0]).collect(Collectors.toSet());
    known.add(ONE_OF_THREE);

    assertThat(ApiDescription.read().requested()).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyAnswerIsAsItIsDescribed() throws JsonProcessingException {
    Map<String, String> named = everything();
    ApiDescription description = ApiDescription.read();

    List<String> faults = new ArrayList<>();
    for (var described : description.answers()) {
      String path = described.getKey();
      for (Map.Entry<String, String> name : named.entrySet()) {
        path = path.replace(name.getKey(), name.getValue());
      }
      String answer = admin().get(path).then().statusCode(200).extract().asString();
      faults.addAll(description.faults(path, JSON.readTree(answer), described.getValue()));
    }

    assertThat(faults).isEmpty();
  }

  /** Something of each kind, and what stands for the parameters of its paths. */
  private static Map<String, String> everything() {
    String base = "/api/v1/namespaces/" + NAMESPACE;
    DeployedFunction function = DeployedFunction.createIn(NAMESPACE, "echo");
    List<String> claimed = List.of("wascc:http_server", "wascc:keyvalue");
    function
        .upload(function.guests().sign(SignedGuests.bytes("echo", "echo-v1"), claimed, 1))
        .then()
        .statusCode(201);
    admin()
        .body(Map.of("contract", "wascc:keyvalue", "type", "memory"))
        .put(base + "/providers/one")
        .then()
        .statusCode(201);
    admin()
        .body(Map.of("provider", "one"))
        .put(function.path() + "/bindings/wascc:keyvalue/default")
        .then()
        .statusCode(201);
    releaseAndRollBack(function);
    admin()
        .body(Map.of("path", "/described", "function", "echo"))
        .put(base + "/routes/one")
        .then()
        .statusCode(201);
    function.invoke(Map.of("http", Map.of("path", "/"))).then().statusCode(200);
    String digest = admin().get(base + "/modules").path("items[0].digest");
    return Map.of(
        "{ns}", NAMESPACE,
        "{fn}", "echo",
        "{name}", "one",
        "{number}", "1",
        "{digest}", digest,
        "{contract}", "wascc:keyvalue",
        "{link}", "default",
        "{accountKey}", function.guests().issuer());
  }

  private static void releaseAndRollBack(DeployedFunction function) {
    Map<String, Object> release =
        Map.of("targets", List.of(target(1, 1)), "environment", Map.of("MOOD", "calm"));
    function.release(1, release).then().statusCode(200);
    function.release(2, Map.of("targets", List.of())).then().statusCode(200);
    function.rollback(3, Map.of("reason", "it was better")).then().statusCode(200);
  }
}
