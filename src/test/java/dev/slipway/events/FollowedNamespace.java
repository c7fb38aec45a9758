package dev.slipway.events;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.EventStream;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A namespace, and a client that reads its events. */
final class FollowedNamespace implements AutoCloseable {
  /** One event: its name and its data. */
  record Told(String name, JsonPath data) {}

  private final EventStream stream;

  private FollowedNamespace(EventStream stream) {
    this.stream = stream;
  }

  static String path(String namespace) {
    return "/api/v1/namespaces/" + namespace;
  }

  static void create(String namespace) {
    admin().body(Map.of()).put(path(namespace)).then().statusCode(201);
  }

  static FollowedNamespace follow(String namespace) throws IOException {
    return new FollowedNamespace(EventStream.open(path(namespace) + "/events", ""));
  }

  /** Follows, and reads what every follower is told first. */
  static FollowedNamespace begun(String namespace) throws IOException {
    FollowedNamespace followed = follow(namespace);
    for (String name : List.of("begin", "statistics", "health")) {
      assertThat(followed.next().name()).isEqualTo(name);
    }
    return followed;
  }

  Told next() throws IOException {
    List<String> event = stream.next();
    assertThat(event).as("an event").hasSize(2);
    return new Told(
        event.getFirst().substring("event:".length()),
        new JsonPath(event.getLast().substring("data:".length())));
  }

  /** The data of the next event of a name that is as wanted; those before it are passed over. */
  JsonPath next(String name, Predicate<JsonPath> wanted) throws IOException {
    Told told = next();
    while (!told.name().equals(name) || !wanted.test(told.data())) {
      assertThat(told.name()).isNotEqualTo("end");
      told = next();
    }
    return told.data();
  }

  /** The next change, as action and subject. */
  String change() throws IOException {
    JsonPath change = next("change", any -> true);
    return change.getString("action") + " " + change.getString("subject");
  }

  boolean isOver() throws IOException {
    return stream.next().isEmpty();
  }

  String contentType() {
    return stream.contentType();
  }

  @Override
  public void close() {
    stream.close();
  }
}
