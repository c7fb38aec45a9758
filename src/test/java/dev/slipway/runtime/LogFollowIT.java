package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import dev.slipway.EventStream;
import dev.slipway.error.ErrorCode;
import dev.slipway.log.LogFollowers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log is followed while it grows. */
@QuarkusTest
@TestProfile(LogFollowIT.FewFollowers.class)
class LogFollowIT {
  /** Two followers of a function, a small log, and comments at once when nothing happens. */
  public static final class FewFollowers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "slipway.log.followers-per-function", "2",
          "slipway.log.entries", "50",
          "slipway.log.keep-alive", "PT0.2S");
    }
  }

  @Inject LogFollowers followers;

  @Test
  void newEntriesComeAndAFollowerResumes() throws IOException {
    DeployedFunction function = echo("follow-on");
    String id;
    try (EventStream stream = follow(function, "")) {
      assertThat(stream.contentType()).startsWith("text/event-stream");
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");

      call(function, "/one?log=1");

      assertThat(told(stream, 2)).containsExactly("line", "GET /one");
      call(function, "/two");
      id = event(stream).getFirst().substring("id:".length());
    }
    call(function, "/three");

    try (EventStream stream = follow(function, id)) {
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");
      assertThat(told(stream, 1)).containsExactly("GET /three");
    }
  }

  @Test
  void aFollowerIsToldOfTheGap() throws IOException {
    DeployedFunction function = echo("follow-gap");
    call(function, "/?log=100");

    try (EventStream stream = follow(function, "", "&since=1")) {
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");

      List<String> gap = event(stream);

      assertThat(gap).contains("event:gap");
      assertThat(gap.getLast()).contains("\"from\":1,\"to\":51");
    }
  }

  @Test
  void aFollowerThatGoesAwayIsRemoved() throws IOException {
    DeployedFunction function = echo("follow-away");
    await().until(() -> followers.count() == 0);
    EventStream stream = follow(function, "");
    assertThat(stream.next()).isNotEmpty();
    assertThat(followers.count()).isOne();

    stream.close();

    await().until(() -> followers.count() == 0);
  }

  @Test
  void aQuietStreamIsKeptAlive() throws IOException {
    DeployedFunction function = echo("follow-quiet");

    try (EventStream stream = follow(function, "")) {
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");
      assertThat(stream.next()).containsExactly(":nothing new");
    }
  }

  @Test
  void aStreamEndsWithItsFunction() throws IOException {
    DeployedFunction function = echo("follow-end");
    try (EventStream stream = follow(function, "")) {
      assertThat(stream.next().getFirst()).isEqualTo("event:begin");

      admin().delete(function.path()).then().statusCode(204);

      assertThat(event(stream).getFirst()).isEqualTo("event:end");
      assertThat(stream.next()).isEmpty();
    }
  }

  @Test
  void thereAreSoManyFollowersAndNoMore() throws IOException {
    DeployedFunction function = echo("follow-many");
    try (EventStream one = follow(function, "");
        EventStream two = follow(function, "")) {
      assertThat(one.next()).isNotEmpty();
      assertThat(two.next()).isNotEmpty();

      admin()
          .get(function.path() + "/logs?follow=true")
          .then()
          .spec(problem(ErrorCode.OVERLOADED))
          .body("limit", equalTo("slipway.log.followers-per-function"));
    }
  }

  @Test
  void badValuesAreRefusedBeforeTheStreamBegins() {
    DeployedFunction function = echo("follow-bad");

    admin()
        .header("Last-Event-ID", "7")
        .get(function.path() + "/logs?follow=true")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("Last-Event-ID"));
    admin()
        .get("/api/v1/namespaces/default/functions/follow-nowhere/logs?follow=true")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  private static EventStream follow(DeployedFunction function, String lastEventId)
      throws IOException {
    return follow(function, lastEventId, "");
  }

  private static EventStream follow(DeployedFunction function, String lastEventId, String more)
      throws IOException {
    return EventStream.open(function.path() + "/logs?follow=true" + more, lastEventId);
  }

  /** The next event that is no comment. */
  private static List<String> event(EventStream stream) throws IOException {
    List<String> event = stream.next();
    while (event.getFirst().startsWith(":")) {
      event = stream.next();
    }
    return event;
  }

  /** What the next entries tell: the kind of a line, and the text of an invocation. */
  private static List<String> told(EventStream stream, int entries) throws IOException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      List<String> event = event(stream);
      assertThat(event).hasSize(3).contains("event:entry");
      String data = event.getLast();
      told.add(
          data.contains("\"kind\":\"line\"")
              ? "line"
              : data.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"));
    }
    return told;
  }

  private static void call(DeployedFunction function, String path) {
    function.invoke(Map.of("http", Map.of("path", path))).then().statusCode(200);
  }

  private static DeployedFunction echo(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("echo", "echo-v1", 1);
    function.release(0, 1).then().statusCode(200);
    return function;
  }
}
