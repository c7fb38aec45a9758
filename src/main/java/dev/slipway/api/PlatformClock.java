package dev.slipway.api;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The time as the database keeps it, so that an answer and a later read of it say the same. */
final class PlatformClock {
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  private PlatformClock() {}

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
