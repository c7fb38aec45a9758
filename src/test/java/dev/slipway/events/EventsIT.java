package dev.slipway.events;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.events.FollowedNamespace.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens in a namespace is told to who follows it. */
@QuarkusTest
@TestProfile(FewFollowers.class)
class EventsIT {
  private static final String COUNTER = "counter-wascc-0.7";

  @Test
  void aFollowerIsToldHowTheNamespaceIs() throws IOException {
    DeployedFunction.createIn("events-begin", "idle");

    try (FollowedNamespace followed = FollowedNamespace.follow("events-begin")) {
      Told begin = followed.next();
      Told statistics = followed.next();
      Told health = followed.next();

      assertThat(followed.contentType()).startsWith("text/event-stream");
      assertThat(List.of(begin.name(), statistics.name(), health.name()))
          .containsExactly("begin", "statistics", "health");
      assertThat(Instant.parse(begin.data().getString("at"))).isBefore(Instant.now());
      assertThat(begin.data().getString("interval")).isEqualTo("PT0.02S");
      assertThat(statistics.data().getString("window")).isEqualTo("PT10M");
      assertThat(statistics.data().getInt("schedule.slots")).isPositive();
      assertThat(statistics.data().<Object>getList("functions"))
          .containsExactly(
              Map.of(
                  "name",
                  "idle",
                  "release",
                  0,
                  "invocations",
                  0,
                  "failed",
                  0,
                  "inFlight",
                  0,
                  "busy",
                  0,
                  "idle",
                  0,
                  "versions",
                  List.of()));
      assertThat(health.data().<Object>getList("functions"))
          .containsExactly(
              Map.of(
                  "name", "idle",
                  "status", "unhealthy",
                  "causes", List.of(Map.of("reason", "The function has no release."))));
      assertThat(health.data().<Object>getList("providers")).isEmpty();
    }
  }

  @Test
  void aReleaseAndASwapOfAProviderAreToldAsTheyHappen() throws IOException {
    DeployedFunction counter = DeployedFunction.createIn("events-swap", "counter");
    byte[] wasm = SignedGuests.bytes(COUNTER, COUNTER + "-v1");
    List<String> claims = List.of("wascc:http_server", "wascc:keyvalue");
    counter.upload(counter.guests().sign(wasm, claims, 1)).then().statusCode(201);

    try (FollowedNamespace followed = FollowedNamespace.begun("events-swap")) {
      store(1_000, 201);
      assertThat(followed.change()).isEqualTo("provider.created store");
      JsonPath created = followed.next("health", is -> providers(is) == 1);
      assertThat(created.<Object>getList("providers"))
          .containsExactly(
              Map.of(
                  "name", "store",
                  "contract", "wascc:keyvalue",
                  "type", "memory",
                  "status", "healthy",
                  "breaker", "closed"));

      bind(counter);
      assertThat(followed.change()).isEqualTo("release.activated counter");
      counter.release(1, 1).then().statusCode(200);
      assertThat(followed.change()).isEqualTo("release.activated counter");
      followed.next("health", is -> "unknown".equals(status(is)));

      admin().get(counter.path() + "/health").then().statusCode(200);
      followed.next("health", is -> "healthy".equals(status(is)));

      store(2_000, 200);
      assertThat(followed.change()).isEqualTo("provider.swapped store");

      admin().delete(FollowedNamespace.path("events-swap") + "/providers/store");
      assertThat(followed.change()).isEqualTo("provider.removed store");
      JsonPath lacking = followed.next("health", is -> "degraded".equals(status(is)));
      assertThat(lacking.getString("functions[0].causes[0].provider")).isEqualTo("store");
      assertThat(providers(lacking)).isZero();
    }
  }

  @Test
  void aSwapIsSeenDrainingByVersion() throws Exception {
    DeployedFunction echo = DeployedFunction.createIn("events-drain", "echo");
    echo.addVersion("echo", "echo-v1", 1);
    echo.addVersion("echo", "echo-v2", 2);
    Map<String, String> limits = Map.of("wallDeadline", "PT10S", "cpuTime", "PT10S");
    echo.release(0, Map.of("targets", List.of(DeployedFunction.target(1, 1)), "limits", limits))
        .then()
        .statusCode(200);

    try (FollowedNamespace followed = FollowedNamespace.begun("events-drain")) {
      Thread spinning = Thread.ofVirtual().start(() -> call(echo, "/?spin=forever"));
      followed.next("statistics", is -> versions(is).equals(List.of(counts(1, 0, 0, 1))));

      echo.release(1, 2).then().statusCode(200);
      call(echo, "/");
      call(echo, "/?fail=error");

      JsonPath draining =
          followed.next(
              "statistics",
              is -> versions(is).equals(List.of(counts(1, 0, 0, 1), counts(2, 1, 1, 0))));
      assertThat(draining.getInt("functions[0].release")).isEqualTo(2);
      assertThat(draining.getInt("functions[0].inFlight")).isOne();
      assertThat(draining.getInt("functions[0].busy")).isPositive();
      assertThat(Duration.parse(draining.getString("functions[0].p50"))).isPositive();
      assertThat(Duration.parse(draining.getString("functions[0].p95"))).isPositive();

      JsonPath drained =
          followed.next("statistics", is -> versions(is).equals(List.of(counts(2, 1, 1, 0))));
      assertThat(drained.getInt("functions[0].invocations")).isEqualTo(3);
      assertThat(drained.getInt("functions[0].failed")).isEqualTo(2);
      spinning.join();
    }
  }

  private static void store(int maxKeys, int status) {
    admin()
        .body(
            Map.of(
                "contract", "wascc:keyvalue",
                "type", "memory",
                "config", Map.of("maxKeys", maxKeys)))
        .put(FollowedNamespace.path("events-swap") + "/providers/store")
        .then()
        .statusCode(status);
  }

  private static void bind(DeployedFunction counter) {
    admin()
        .body(Map.of("provider", "store"))
        .put(counter.path() + "/bindings/wascc:keyvalue/default")
        .then()
        .statusCode(201);
  }

  private static void call(DeployedFunction function, String path) {
    function.invoke(Map.of("http", Map.of("path", path)));
  }

  private static int providers(JsonPath health) {
    return health.getList("providers").size();
  }

  private static String status(JsonPath health) {
    return health.getString("functions[0].status");
  }

  private static List<Object> versions(JsonPath statistics) {
    return statistics.getList("functions[0].versions");
  }

  private static Map<String, Integer> counts(int version, int answered, int failed, int inFlight) {
    return Map.of("version", version, "answered", answered, "failed", failed, "inFlight", inFlight);
  }
}
