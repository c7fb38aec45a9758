package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Release calls at the same time. */
@QuarkusTest
class ReleaseRaceIT {
  private static final int CALLERS = 8;
  private static final int ROUNDS = 3;

  @Test
  void ofEightThatHaveSeenTheSameReleaseOneWins() throws Exception {
    DeployedFunction function = hello("race-release");
    for (int seen = 0; seen < ROUNDS; seen++) {
      int before = seen;

      List<Response> responses = together(() -> function.release(before, 1 + before % 2));

      assertThat(responses)
          .extracting(Response::statusCode)
          .containsOnly(200, 412)
          .containsOnlyOnce(200);
      responses.stream()
          .filter(response -> response.statusCode() == 412)
          .forEach(response -> response.then().body("current.number", equalTo(before + 1)));
      serves(function, before + 1, 1 + before % 2);
    }
  }

  /** What is deleted while it is released is gone afterwards, whoever came first. */
  @Test
  void aFunctionDeletedWhileItIsReleasedServesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      DeployedFunction function = hello("race-delete-" + round);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Response> release = threads.submit(() -> function.release(0, 1));
        Future<Response> delete = threads.submit(() -> admin().delete(function.path()));

        assertThat(delete.get().statusCode()).isEqualTo(204);
        assertThat(release.get().statusCode()).isIn(200, 404);
      }
      function.invoke(Map.of("operation", "op")).then().statusCode(404);
      admin().body(Map.of()).put(function.path()).then().statusCode(201);
      function.invoke(Map.of("operation", "op")).then().body("code", equalTo("no-release"));
    }
  }

  private static List<Response> together(Callable<Response> call) throws Exception {
    List<Response> responses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<Response> response : threads.invokeAll(Collections.nCopies(CALLERS, call))) {
        responses.add(response.get());
      }
    }
    return responses;
  }

  private static void serves(DeployedFunction function, int release, int version) {
    admin().get(function.path() + "/release").then().body("number", equalTo(release));
    function.invoke(Map.of("http", Map.of("path", "/"))).then().body("version", equalTo(version));
  }

  private static DeployedFunction hello(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 1);
    return function;
  }
}
