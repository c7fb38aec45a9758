package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.DeployedFunction;
import dev.slipway.engine.Wat;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fresh and warm instances as a release asks for them. */
@QuarkusTest
class InstancePolicyIT {
  /** Counts its calls for as long as its instance lives. */
  private static final String COUNTER =
      """
      (module
        (global $calls (mut i32) (i32.const 0))
        (func (export "count") (result i32)
          (global.set $calls (i32.add (global.get $calls) (i32.const 1))) (global.get $calls))
        (func (export "trap") unreachable)
        (func (export "spin") (loop $forever (br $forever))))\
      """;

  private static final Map<String, ?> COUNT = Map.of("export", "count");

  private final List<DeployedFunction> functions = new ArrayList<>();

  /** Their warm instances would stay, and other tests count what there is. */
  @AfterEach
  void delete() {
    functions.forEach(function -> admin().delete(function.path()).then().statusCode(204));
  }

  @Test
  void withoutAPolicyEachInvocationHasAFreshInstance() {
    DeployedFunction function = counter("policy-none", Map.of("policy", "fresh"));

    assertThat(counts(function, 3)).containsExactly(1, 1, 1);
  }

  @Test
  void warmInstancesServeOneInvocationAfterTheOther() {
    DeployedFunction function =
        counter("policy-warm", Map.of("policy", "warm", "size", 1, "maxInvocations", 3));

    assertThat(counts(function, 5)).containsExactly(1, 2, 3, 1, 2);
    function.invoke(Map.of("export", "trap")).then().body("outcome", equalTo("guest-trapped"));
    assertThat(counts(function, 2)).containsExactly(1, 2);
  }

  @Test
  void aNewReleaseStartsWithNewInstances() {
    Map<String, ?> warm = Map.of("policy", "warm", "maxIdle", "PT10M");
    DeployedFunction function = counter("policy-next", warm);
    assertThat(counts(function, 2)).containsExactly(1, 2);

    function.release(1, 1).then().statusCode(200);

    assertThat(counts(function, 2)).containsExactly(1, 2);
    admin()
        .get(function.path() + "/release")
        .then()
        .body("instances.policy", equalTo("warm"))
        .body("instances.size", equalTo(4))
        .body("instances.maxInvocations", equalTo(10_000))
        .body("instances.maxIdle", equalTo("PT10M"))
        .body("instances.maxConcurrency", nullValue());
  }

  @Test
  void aFunctionAtItsMaxConcurrencyIsOverloaded() {
    DeployedFunction function =
        counter("policy-concurrency", Map.of("policy", "fresh", "maxConcurrency", 1));
    CompletableFuture<String> spinning = CompletableFuture.supplyAsync(() -> spin(function));

    List<Integer> statuses =
        IntStream.iterate(0, i -> !spinning.isDone(), i -> i + 1)
            .mapToObj(i -> refused(function))
            .filter(status -> status == 503)
            .limit(1)
            .toList();

    assertThat(statuses).containsExactly(503);
    assertThat(spinning.join()).isEqualTo("deadline-exceeded");
    assertThat(counts(function, 1)).containsExactly(1);
  }

  /** Tries until it is not itself the one too many. */
  private static String spin(DeployedFunction function) {
    String outcome = null;
    while (outcome == null) {
      outcome = function.invoke(Map.of("export", "spin")).path("outcome");
    }
    return outcome;
  }

  /** The status of an invocation; a refusal says which limit and when to come again. */
  private static int refused(DeployedFunction function) {
    var response = function.invoke(COUNT);
    if (response.statusCode() == 503) {
      response
          .then()
          .header("Retry-After", notNullValue())
          .body("code", equalTo("overloaded"))
          .body("limit", equalTo("maxConcurrency"));
    }
    return response.statusCode();
  }

  @Test
  void whatThePlatformDoesNotGiveIsNamed() {
    DeployedFunction function = DeployedFunction.create("policy-most");
    Map<String, ?> instances = Map.of("policy", "warm", "size", 65);

    function
        .release(0, Map.of("targets", List.of(), "instances", instances))
        .then()
        .statusCode(422)
        .body("limit", equalTo("instances.size"));
  }

  private DeployedFunction counter(String name, Map<String, ?> instances) {
    DeployedFunction function = DeployedFunction.create(name);
    functions.add(function);
    byte[] module = function.guests().sign(Wat.compile(COUNTER), List.of(), 1);
    function.upload(module).then().statusCode(201);
    Map<String, ?> body =
        Map.of(
            "targets", List.of(DeployedFunction.target(1, 1)),
            "instances", instances,
            "limits", Map.of("wallDeadline", "PT2S"));
    function.release(0, body).then().statusCode(200);
    return function;
  }

  private static List<Integer> counts(DeployedFunction function, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> function.invoke(COUNT).<Integer>path("results[0]"))
        .toList();
  }
}
