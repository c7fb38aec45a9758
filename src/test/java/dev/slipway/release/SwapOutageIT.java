package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.CuttableDatabase;
import dev.slipway.DeployedFunction;
import dev.slipway.error.ErrorCode;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.ReleaseLoader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whenever the database goes away during a swap: afterwards it and the runtime agree. */
@QuarkusTest
@QuarkusTestResource(value = CuttableDatabase.class, restrictToAnnotatedClass = true)
class SwapOutageIT {
  Consumer<Boolean> cut;
  Consumer<String> loseCommit;

  @Inject ReleaseLoader runtime;

  @AfterEach
  void restore() {
    loseCommit.accept("NONE");
    cut.accept(false);
  }

  @Test
  void whileTheDatabaseIsAwayNothingChanges() {
    DeployedFunction function = served("outage-away");

    cut.accept(true);
    Response release = function.release(1, 2);
    int active = runtime.activeNumber(new FunctionKey("default", "outage-away"));
    cut.accept(false);

    release.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    assertThat(active).isEqualTo(1);
    bothAgreeOn(function, 1, 1);
    function.release(1, 2).then().statusCode(200);
    bothAgreeOn(function, 2, 2);
  }

  @Test
  void aCommitThatNeverArrivedDidNotHappen() {
    DeployedFunction function = served("outage-request");

    loseCommit.accept("REQUEST");
    Response release = function.release(1, 2);

    release.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    bothAgreeOn(function, 1, 1);
    function.release(1, 2).then().statusCode(200);
    bothAgreeOn(function, 2, 2);
  }

  @Test
  void aCommitWhoseAnswerWasLostIsFoundByReadingAgain() {
    DeployedFunction function = served("outage-answer");

    loseCommit.accept("ANSWER");
    Response release = function.release(1, 2);

    release.then().statusCode(200).body("number", equalTo(2));
    bothAgreeOn(function, 2, 2);
  }

  @Test
  void aCommitThatCannotBeReadAgainIsCaughtUpWithLater() {
    DeployedFunction function = served("outage-later");

    loseCommit.accept("ANSWER_AND_DATABASE");
    Response release = function.release(1, 2);
    cut.accept(false);

    release.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    bothAgreeOn(function, 2, 2);
  }

  private static void bothAgreeOn(DeployedFunction function, int release, int version) {
    await()
        .untilAsserted(() -> {
          admin()
              .get(function.path() + "/release")
              .then()
              .statusCode(200)
              .body("number", equalTo(release));
          function
              .invoke(Map.of("http", Map.of("path", "/")))
              .then()
              .statusCode(200)
              .body("version", equalTo(version));
        });
  }

  /** A function of two versions whose release 1 serves the first. */
  private static DeployedFunction served(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    function.release(0, 1).then().statusCode(200);
    return function;
  }
}
