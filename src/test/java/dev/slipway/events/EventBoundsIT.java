package dev.slipway.events;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.ControlApi.as;
import static dev.slipway.Problems.problem;
import static dev.slipway.events.FollowedNamespace.path;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.ControlApi;
import dev.slipway.EventStream;
import dev.slipway.auth.JwtResource;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may follow a namespace, and until when. */
@QuarkusTest
@TestProfile(FewFollowers.class)
class EventBoundsIT {
  /** Far above what a system keeps for a connection that is not read. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int FUNCTIONS = 80;

  @Inject EventFollowers followers;

  @BeforeEach
  void nobodyFollows() {
    await().until(() -> followers.count() == 0);
  }

  @Test
  void whoMayNotFollowIsRefusedBeforeTheStreamBegins() {
    given().get(path("default") + "/events").then().spec(problem(ErrorCode.UNAUTHENTICATED));
    as("viewer", "other")
        .get(path("default") + "/events")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
    admin().get(path("events-nowhere") + "/events").then().spec(problem(ErrorCode.NOT_FOUND));

    assertThat(followers.count()).isZero();
  }

  @Test
  void aViewerFollowsAndIsLetGo() throws IOException {
    String viewer = JwtResource.issuer().token("events-viewer", "viewer", "default");
    try (EventStream stream = EventStream.open(path("default") + "/events", "", viewer)) {
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");
      assertThat(followers.count()).isOne();
    }

    await().until(() -> followers.count() == 0);
  }

  @Test
  void thereAreSoManyFollowersAndNoMore() throws IOException {
    FollowedNamespace.create("events-many");
    try (FollowedNamespace _ = FollowedNamespace.begun("events-many");
        FollowedNamespace _ = FollowedNamespace.begun("default")) {
      admin()
          .get(path("events-many") + "/events")
          .then()
          .spec(problem(ErrorCode.OVERLOADED))
          .body("limit", equalTo("slipway.events.followers"));
    }
  }

  @Test
  void aDeletionThatFailsIsNotToldAndOneThatSucceedsEndsTheStream() throws IOException {
    FollowedNamespace.create("events-deleted");
    admin().body(Map.of()).put(path("events-deleted") + "/functions/last").then().statusCode(201);
    try (FollowedNamespace followed = FollowedNamespace.begun("events-deleted")) {
      admin().delete(path("events-deleted")).then().spec(problem(ErrorCode.IN_USE));
      admin().delete(path("events-deleted") + "/functions/last").then().statusCode(204);
      assertThat(followed.change()).isEqualTo("function.deleted last");

      admin().delete(path("events-deleted")).then().statusCode(204);

      assertThat(followed.change()).isEqualTo("namespace.deleted events-deleted");
      FollowedNamespace.Told told = followed.next();
      while (!told.name().equals("end")) {
        assertThat(told.name()).isIn("statistics", "health");
        told = followed.next();
      }
      assertThat(told.data().getString("reason")).isEqualTo("deleted");
      assertThat(followed.isOver()).isTrue();
    }
  }

  @Test
  void whoDoesNotReadIsEndedWhenTooManyChangesWait() throws IOException {
    FollowedNamespace.create("events-slow");
    for (int i = 0; i < FUNCTIONS; i++) {
      describe(i, "first");
    }
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
      socket.getOutputStream().write(request(path("events-slow") + "/events"));
      await().until(() -> followers.count() == 1);

      await()
          .atMost(PATIENCE)
          .until(() -> {
            describe(0, "again");
            return followers.count() == 0;
          });

      String told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(told).contains("event:begin").contains("data:{\"reason\":\"slow\"}");
    }
  }

  /** Long names make for much to tell. */
  private static void describe(int function, String description) {
    admin()
        .body(Map.of("description", description))
        .put(path("events-slow") + "/functions/" + "f".repeat(55) + "-" + function);
  }

  private static byte[] request(String path) {
    return """
    GET %s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Connection: close\r
    \r
    """
        .formatted(path, ControlApi.adminToken())
        .getBytes(StandardCharsets.US_ASCII);
  }
}
