package dev.slipway.capability.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts messages that a function has not got, as {@code slipway.messaging.lost}. Thread-safe. */
@ApplicationScoped
public class Losses {
  /** Why a message is lost. */
  enum Cause {
    /** More waited for the function than there is room for. */
    OVERFLOW,
    /** No guest could take it in time. */
    UNDELIVERED,
    /** It still waited when its attachment had to end. */
    ENDED,
    /** A guest has got it, and failed. */
    FAILED
  }

  private final Map<Cause, Counter> counters = new EnumMap<>(Cause.class);

  Losses(MeterRegistry registry) {
    for (Cause cause : Cause.values()) {
      counters.put(
          cause,
          Counter.builder("slipway.messaging.lost")
              .description("Messages that a subscribed function has not got, or failed at")
              .tag("cause", cause.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  void count(Cause cause, long messages) {
    counter(cause).increment((double) messages);
  }

  long counted(Cause cause) {
    return (long) counter(cause).count();
  }

  private Counter counter(Cause cause) {
    return Objects.requireNonNull(counters.get(cause));
  }
}
