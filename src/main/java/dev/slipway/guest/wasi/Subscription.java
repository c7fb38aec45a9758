package dev.slipway.guest.wasi;

import java.nio.ByteBuffer;

/** What a guest waits for. */
sealed interface Subscription {
  int CLOCK = 0;
  int FD_READ = 1;
  int FD_WRITE = 2;

  /** Comes back with the event. */
  long userdata();

  /** The {@code eventtype}. */
  int type();

  /**
   * A moment of a clock.
   *
   * @param timeout nanoseconds, an unsigned number
   * @param absolute whether it counts from the clock's beginning, or from now
   */
  record Moment(long userdata, WasiClock clock, long timeout, boolean absolute)
      implements Subscription {
    @Override
    public int type() {
      return CLOCK;
    }
  }

  /** That a stream can be read or written. */
  record Ready(long userdata, int type, int descriptor) implements Subscription {}

  /** Reads one from where the buffer stands, and moves on. */
  static Subscription read(ByteBuffer in, Snapshot snapshot) throws Refused {
    int at = in.position();
    in.position(at + snapshot.subscriptionBytes());
    long userdata = in.getLong(at);
    int type = in.get(at + 8);
    return switch (type) {
      case CLOCK -> {
        int clock = at + snapshot.subscriptionClock();
        yield new Moment(
            userdata,
            WasiClock.of(in.getInt(clock)),
            in.getLong(clock + 8),
            (in.getShort(clock + 24) & 1) != 0);
      }
      case FD_READ, FD_WRITE -> new Ready(userdata, type, in.getInt(at + 16));
      default -> throw new Refused(Errno.INVAL);
    };
  }
}
