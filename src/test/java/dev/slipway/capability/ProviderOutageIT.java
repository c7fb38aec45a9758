package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.CuttableDatabase;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever the database goes away during a change: afterwards it and what is live agree. */
@QuarkusTest
@QuarkusTestResource(value = CuttableDatabase.class, restrictToAnnotatedClass = true)
class ProviderOutageIT {
  private static final String PROVIDERS = "/api/v1/namespaces/default/providers/";

  Consumer<Boolean> cut;
  Consumer<String> loseCommit;

  @Inject LiveProviders live;
  @Inject ScriptedType type;
  @Inject ProviderCatchUp catchUp;

  private final ScriptedGuest guest = new ScriptedGuest("default/counter");

  @AfterEach
  void restore() {
    type.script("two-", UnaryOperator.identity());
    loseCommit.accept("NONE");
    cut.accept(false);
    // Its reading commits too, and would take the loss that the next test wants for itself.
    await().until(() -> catchUp.unknown() == 0);
  }

  @Test
  void whileTheDatabaseIsAwayProvidersServeAndChangesAreRefused() {
    put("outage-away", "one-").then().statusCode(201);

    cut.accept(true);
    Response swap = put("outage-away", "two-");
    Response removal = admin().delete(PROVIDERS + "outage-away");
    String served = ask("outage-away");
    cut.accept(false);

    swap.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    removal.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    assertThat(served).isEqualTo("one-get");
    bothAgreeOn("outage-away", "one-");
  }

  @ParameterizedTest
  @CsvSource({"REQUEST, 503, one-", "ANSWER, 200, two-", "ANSWER_AND_DATABASE, 503, two-"})
  void aSwapWhoseCommitIsLostIsWhatTheRowSays(String lost, int status, String label) {
    String name = "outage-" + lost.toLowerCase(Locale.ROOT).replace('_', '-');
    put(name, "one-").then().statusCode(201);

    // Not before: the swap reads in a transaction of its own first.
    type.script(
        "two-",
        opened -> {
          type.script("two-", UnaryOperator.identity());
          loseCommit.accept(lost);
          return opened;
        });
    Response swap = put(name, "two-");
    cut.accept(false);

    swap.then().statusCode(status);
    bothAgreeOn(name, label);
  }

  @ParameterizedTest
  @CsvSource({"REQUEST, 503, one-get", "ANSWER, 204, removed", "ANSWER_AND_DATABASE, 503, removed"})
  void aRemovalWhoseCommitIsLostIsWhatTheRowSays(String lost, int status, String answer) {
    String name = "removal-" + lost.toLowerCase(Locale.ROOT).replace('_', '-');
    put(name, "one-").then().statusCode(201);

    loseCommit.accept(lost);
    Response removal = admin().delete(PROVIDERS + name);
    cut.accept(false);

    removal.then().statusCode(status);
    await().untilAsserted(() -> assertThat(ask(name)).isEqualTo(answer));
  }

  private void bothAgreeOn(String name, String label) {
    await()
        .untilAsserted(() -> {
          admin().get(PROVIDERS + name).then().statusCode(200).body("config.label", equalTo(label));
          assertThat(ask(name)).isEqualTo(label + "get");
        });
  }

  private String ask(String name) {
    try {
      return guest.call(live.open(new ProviderKey("default", name)), "get");
    } catch (ProviderException e) {
      return e.reason().id();
    }
  }

  private static Response put(String name, String label) {
    return admin()
        .body(
            Map.of(
                "contract", "test:scripted",
                "type", "scripted",
                "config", Map.of("label", label)))
        .put(PROVIDERS + name);
  }
}
