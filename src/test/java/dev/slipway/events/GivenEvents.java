package dev.slipway.events;

import dev.slipway.runtime.HealthStatus;
import dev.slipway.runtime.KnownHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events of a namespace with one function, as a test says. */
final class GivenEvents {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final EventsBegin BEGIN = new EventsBegin(START, Duration.ofSeconds(1));

  private GivenEvents() {}

  static Following following(Runnable close) {
    return new Following("default", Optional.empty(), close);
  }

  static ChangeEvent change(int number) {
    return new ChangeEvent(START, "ada", "function.changed", Integer.toString(number));
  }

  /** The namespace some seconds after the start. */
  static NamespaceSnapshot snapshot(int seconds, HealthStatus status) {
    Instant at = START.plusSeconds(seconds);
    return new NamespaceSnapshot(
        new StatisticsEvent(
            at, Duration.ofSeconds(10), new ScheduleCounts(2, 0, 0, 0, 0), List.of()),
        new HealthEvent(at, List.of(new KnownHealth("f", status, List.of())), List.of()));
  }
}
