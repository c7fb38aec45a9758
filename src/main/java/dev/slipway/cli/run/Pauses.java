package dev.slipway.cli.run;

import java.time.Duration;

/** Waits before each new attempt: twice as long as before the last one, up to a bound. */
final class Pauses {
  /** A platform that is started again needs some seconds; the first look costs next to nothing. */
  private static final Duration FIRST = Duration.ofMillis(200);

  /** What a person at a terminal still takes for alive. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** What lets time pass. */
  @FunctionalInterface
  interface Sleep {
    void during(Duration pause) throws InterruptedException;
  }

  private final Sleep sleep;
  private Duration next = FIRST;

  Pauses(Sleep sleep) {
    this.sleep = sleep;
  }

  /** Waits until the next attempt is due. */
  void pause() throws InterruptedException {
    Duration pause = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    sleep.during(pause);
  }

  /** After an attempt that led somewhere. */
  void reset() {
    next = FIRST;
  }
}
