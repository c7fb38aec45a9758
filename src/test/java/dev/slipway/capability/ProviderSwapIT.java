package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Providers that come, are swapped and go, and what those who call them see. */
@QuarkusTest
class ProviderSwapIT extends OnProviders {
  /** The common pool may have one thread, which a call that is held would keep. */
  private static final Executor APART = task -> Thread.ofVirtual().start(task);

  @Test
  void aNewOneIs201AndServes() throws Exception {
    Response response = put("new", Map.of("label", "a-", "timeout", "PT2S"));

    response
        .then()
        .statusCode(201)
        .body("namespace", equalTo("default"))
        .body("name", equalTo("new"))
        .body("contract", equalTo("test:scripted"))
        .body("type", equalTo("scripted"))
        .body("config", equalTo(Map.of("label", "a-", "timeout", "PT2S")))
        .body("health.status", equalTo("healthy"))
        .body("health.checkedAt", notNullValue())
        .body("breaker", equalTo("closed"))
        .body("calls.total", equalTo(0))
        .body("createdBy", equalTo("admin"))
        .body("swap", nullValue());
    assertThat(response.header("ETag"))
        .isEqualTo("\"" + response.jsonPath().getLong("revision") + "\"");
    assertThat(guest.call(handle("new"), "get")).isEqualTo("a-get");
    admin()
        .get(PROVIDERS + "new")
        .then()
        .header("ETag", response.header("ETag"))
        .body("calls.total", equalTo(1))
        .body("calls.failed", equalTo(0));
  }

  @Test
  void aSwapIs200TellsWhatItDidAndClosesTheOneBefore() throws Exception {
    long before = put("swapped", Map.of("label", "b-")).jsonPath().getLong("revision");
    ScriptedProvider one = type.opened("b-");

    Response response = put("swapped", Map.of("label", "c-"));

    response
        .then()
        .statusCode(200)
        .body("swap.dataCarried", equalTo(false))
        .body("swap.drainedCalls", equalTo(0))
        .body("swap.cutoverMicros", notNullValue());
    assertThat(response.jsonPath().getLong("revision")).isGreaterThan(before);
    assertThat(one.closes()).isEqualTo(1);
    assertThat(guest.call(handle("swapped"), "get")).isEqualTo("c-get");
  }

  @Test
  void aSwapWaitsForTheCallsInFlight() throws Exception {
    long before = put("busy", Map.of("label", "d-")).jsonPath().getLong("revision");
    ScriptedProvider one = type.opened("d-");
    CountDownLatch gate = new CountDownLatch(1);
    one.holdCalls(gate);
    CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> ask("busy"), APART);
    await().until(() -> one.calls() == 1);

    CompletableFuture<Response> swap =
        CompletableFuture.supplyAsync(() -> put("busy", Map.of("label", "e-")), APART);
    await().until(() -> handle("busy").state().revision() > before);
    assertThat(ask("busy")).isEqualTo("e-get");
    assertThat(one.closes()).isZero();
    gate.countDown();

    assertThat(call.join()).isEqualTo("d-get");
    swap.join().then().statusCode(200).body("swap.drainedCalls", equalTo(1));
    assertThat(one.closes()).isEqualTo(1);
  }

  @Test
  void oneThatDoesNotServeIsNotTaken() throws Exception {
    put("kept", Map.of("label", "f-"));
    type.script(
        "g-",
        next -> next.failChecks(new ProviderException(Reason.UNREACHABLE, "Nobody answers.")));

    Response response = put("kept", Map.of("label", "g-"));

    response
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("reason", equalTo("unreachable"))
        .body("detail", containsString("Nobody answers."));
    assertThat(type.opened("g-").closes()).isEqualTo(1);
    assertThat(guest.call(handle("kept"), "get")).isEqualTo("f-get");
    admin().get(PROVIDERS + "kept").then().body("config.label", equalTo("f-"));
    put("never", Map.of("label", "g-")).then().spec(problem(ErrorCode.PROVIDER_UNREACHABLE));
    admin().get(PROVIDERS + "never").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void oneThatCannotServeWhatIsBoundIsNotTaken() throws Exception {
    put("bound", Map.of("label", "h-"));
    Attachment attachment = handle("bound").attach(guest);
    type.script("i-", next -> next.cannotServe(guest.name()));

    put("bound", Map.of("label", "i-"))
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("detail", containsString("default/counter"));

    assertThat(type.opened("h-").attached()).containsExactly(guest.name());
    assertThat(type.opened("i-").closes()).isEqualTo(1);
    attachment.close();
  }

  @Test
  void aRemovalIs204AndFailsCallsUntilTheNameIsPutBack() throws Exception {
    put("gone", Map.of("label", "j-"));
    Attachment attachment = handle("gone").attach(guest);

    admin().delete(PROVIDERS + "gone").then().statusCode(204);

    assertThat(type.opened("j-").closes()).isEqualTo(1);
    assertThat(handle("gone").fault().map(ProviderFault::reason)).contains(Reason.REMOVED);
    admin().get(PROVIDERS + "gone").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(PROVIDERS + "gone").then().spec(problem(ErrorCode.NOT_FOUND));
    put("gone", Map.of("label", "k-")).then().statusCode(201);
    assertThat(guest.call(handle("gone"), "get")).isEqualTo("k-get");
    assertThat(type.opened("k-").attached()).containsExactly(guest.name());
    attachment.close();
  }

  @Test
  void aRevisionNeverComesBack() {
    long first = put("again", Map.of("label", "m-")).jsonPath().getLong("revision");
    admin().delete(PROVIDERS + "again");

    long second = put("again", Map.of("label", "m-")).jsonPath().getLong("revision");

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void swapsAtOnceTakeTurnsAndAllLand() {
    put("rush", Map.of("label", "n-"));

    List<CompletableFuture<Response>> swaps =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> put("rush", Map.of("label", "n" + i + "-")), APART))
            .toList();

    assertThat(swaps).allSatisfy(swap -> assertThat(swap.join().statusCode()).isEqualTo(200));
    String label = admin().get(PROVIDERS + "rush").jsonPath().getString("config.label");
    assertThat(ask("rush")).isEqualTo(label + "get");
    for (int i = 0; i < swaps.size(); i++) {
      String each = "n" + i + "-";
      assertThat(type.opened(each).closes()).isEqualTo(each.equals(label) ? 0 : 1);
    }
  }
}
