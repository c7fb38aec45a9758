package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who listens over HTTP when the platform stops is told, and who has asked gets an answer. */
class HttpStopE2E {
  /** 400 million rounds: longer than a stop takes to begin. */
  private static final Map<String, ?> LONG_CALL =
      Map.of("http", Map.of("method", "GET", "path", "/?pad=1&spin=400"));

  @Test
  void followersAreToldAndCallsInFlightAreAnswered() throws Exception {
    try (Platform platform = Platform.start("http-stop");
        HttpClient client = HttpClient.newHttpClient()) {
      OwnFunction echo = OwnFunction.create(platform.control(), "echo");
      echo.upload(platform.control(), "echo", "echo-v1");
      echo.release(platform.control(), 0, 1);
      Follower events = follow(client, platform, "/events");
      Follower log = follow(client, platform, "/functions/echo/logs?follow=true");
      CompletableFuture<JsonNode> call = call(platform.control(), echo);
      Awaitility.await().until(() -> inFlight(platform.control(), echo) == 1);

      platform.stop();

      assertThat(events.text()).contains("event:end").contains("stopping");
      assertThat(log.text()).contains("event:end");
      assertThat(call.join().at("/http/status").asInt()).isEqualTo(200);
    }
  }

  private static CompletableFuture<JsonNode> call(Control control, OwnFunction echo) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return control.post(echo.path() + "/invoke", LONG_CALL);
      } catch (IOException cutOff) {
        throw new AssertionError(cutOff);
      }
    });
  }

  private static int inFlight(Control control, OwnFunction echo) throws IOException {
    return control.get(echo.path() + "/stats").get("inFlight").asInt();
  }

  private static Follower follow(HttpClient client, Platform platform, String path)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/v1/namespaces/default%s"
                        .formatted(platform.controlPort(), path)))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + platform.adminToken())
            .build();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> whole =
        client
            .sendAsync(request, BodyHandlers.ofLines())
            .thenApply(answer -> {
              StringBuilder lines = new StringBuilder();
              answer
                  .body()
                  .forEach(line -> {
                    lines.append(line).append('\n');
                    begun.countDown();
                  });
              return lines.toString();
            });
    assertThat(begun.await(20, TimeUnit.SECONDS)).as("followed " + path).isTrue();
    return new Follower(whole);
  }

  /**
   * One that listens.
   *
   * @param whole what it heard, once its stream has ended in order
   */
  private record Follower(CompletableFuture<String> whole) {
    String text() {
      return whole.orTimeout(20, TimeUnit.SECONDS).join();
    }
  }
}
