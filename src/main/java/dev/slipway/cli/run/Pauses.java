package dev.slipway.cli.run;

import java.time.Duration;

/** How long to wait before each new attempt: twice as long as before it, up to a bound. */
final class Pauses {
  /** A platform that is started again needs some seconds; the first look costs next to nothing. */
  private static final Duration FIRST = Duration.ofMillis(200);

  /** What a person at a terminal still takes for alive. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;

  /** The pause before the next attempt. */
  Duration next() {
    Duration pause = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return pause;
  }

  /** After an attempt that led somewhere. */
  void reset() {
    next = FIRST;
  }
}
