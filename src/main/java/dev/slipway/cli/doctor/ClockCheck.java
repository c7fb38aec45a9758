package dev.slipway.cli.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the platform's clock and this machine's agree.
 *
 * @param asked when the platform was asked
 * @param answered when its answer came
 */
record ClockCheck(Instant asked, Instant answered) {
  /** By which the platform lets the times of a JWT be off. */
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  /** Halfway between question and answer is when the platform has most likely looked. */
  Finding of(Optional<Instant> told) {
    if (told.isEmpty()) {
      return Finding.skipped("clock", "the platform does not tell its time");
    }
    Instant here = asked.plus(Duration.between(asked, answered).dividedBy(2));
    Duration ahead = Duration.between(here, told.get());
    if (ahead.abs().compareTo(TOLERANCE) <= 0) {
      return Finding.ok("clock", "the platform's and this machine's agree within a minute");
    }
    return Finding.failed(
        "clock",
        "The platform's clock is %d s %s this machine's, so that tokens seem expired or not yet valid."
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
        "Set both by NTP.");
  }
}
