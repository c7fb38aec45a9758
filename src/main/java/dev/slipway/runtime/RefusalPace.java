package dev.slipway.runtime;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Keeps refused invocations, which cost their caller nothing and may come by the ten thousand, from
 * pushing everything else out of a log: so many a second get an entry, the others are counted.
 */
final class RefusalPace {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private boolean begun;
  private long secondBegan;
  private int admitted;
  private long passedOver;

  RefusalPace(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Asks for an entry.
   *
   * @param now by {@link System#nanoTime}
   * @return how many refusals before this one got no entry; empty if this one gets none either
   */
  synchronized OptionalLong ask(long now) {
    if (!begun || now - secondBegan >= SECOND) {
      begun = true;
      secondBegan = now;
      admitted = 0;
    }
    if (admitted >= perSecond) {
      passedOver++;
      return OptionalLong.empty();
    }
    admitted++;
    long before = passedOver;
    passedOver = 0;
    return OptionalLong.of(before);
  }
}
