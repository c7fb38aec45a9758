package dev.slipway.guest.wasi;

import java.time.Instant;

/**
 * The clocks that guests have, in nanoseconds but only microseconds fine: what is finer serves to
 * spy on neighbours more than to keep time. The clocks of processor time are left out for the same
 * reason; their answer is the one that the specification has for clocks that are not supported.
 */
enum WasiClock {
  /** Since 1970-01-01T00:00:00Z. */
  REALTIME {
    @Override
    long exactNow() {
      Instant now = Instant.now();
      return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }
  },
  /** Since this platform began. */
  MONOTONIC {
    @Override
    long exactNow() {
      return System.nanoTime() - ORIGIN;
    }
  };

  private static final long ORIGIN = System.nanoTime();
  private static final long RESOLUTION = 1_000;

  abstract long exactNow();

  long now() {
    long now = exactNow();
    return now - now % RESOLUTION;
  }

  long resolution() {
    return RESOLUTION;
  }

  /** The clock of a {@code clockid}. */
  static WasiClock of(int id) throws Refused {
    return switch (id) {
      case 0 -> REALTIME;
      case 1 -> MONOTONIC;
      default -> throw new Refused(Errno.INVAL);
    };
  }
}
