package dev.slipway.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request to a counter that has ended.
 *
 * @param began in which phase of the test
 * @param ended in which phase of the test
 * @param answer null if there was none
 * @param failure why there was none
 */
record CounterRequest(
    int began, int ended, Duration latency, @Nullable Answer answer, @Nullable Throwable failure) {
  private static final ObjectMapper JSON = new ObjectMapper();

  boolean wasWhollyIn(int phase) {
    return began == phase && ended == phase;
  }

  boolean counted() {
    return answer != null && answer.status() == 200;
  }

  /** The number that it was given. */
  int count() {
    return json().get("counter").asInt();
  }

  boolean tweaked() {
    return json().path("tweaked").asBoolean();
  }

  /** The body of its answer. */
  JsonNode json() {
    try {
      return JSON.readTree(answered().text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(this + ": no JSON", e);
    }
  }

  Answer answered() {
    if (answer == null) {
      throw new AssertionError(this + ": no answer", failure);
    }
    return answer;
  }

  @Override
  public String toString() {
    String outcome = answer == null ? String.valueOf(failure) : answer.status() + answer.text();
    return "request of phase %d to %d: %s".formatted(began, ended, outcome);
  }
}
