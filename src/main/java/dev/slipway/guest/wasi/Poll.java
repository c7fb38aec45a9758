package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One {@code poll_oneoff}: waits until one thing at least has come. */
final class Poll {
  /** More than any C library asks for at once; a guest's deadline cannot end it meanwhile. */
  private static final int MOST = 1_024;

  /** What a stream takes at once: it always takes all, so this only has to look well. */
  private static final long WRITABLE = 65_536;

  private final WasiCall call;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Events events;
  private final long began = WasiClock.MONOTONIC.now();

  private Poll(WasiCall call, int size) throws Trap, Refused {
    this.call = call;
    this.events = new Events(size);
    byte[] in = call.memory().read(call.i32(0), size * call.snapshot().subscriptionBytes());
    ByteBuffer buffer = WasiCall.littleEndian(in);
    for (int i = 0; i < size; i++) {
      subscriptions.add(Subscription.read(buffer, call.snapshot()));
    }
  }

  static void run(WasiCall call) throws Trap, Refused {
    int size = call.i32(2);
    if (size <= 0 || size > MOST) {
      throw new Refused(Errno.INVAL);
    }
    call.requireRange(call.i32(1), (long) size * Events.BYTES);
    call.requireRange(call.i32(3), Integer.BYTES);
    new Poll(call, size).answer();
  }

  private void answer() throws Trap {
    look();
    while (events.isEmpty()) {
      call.process().sleep(nearest());
      look();
    }
    call.put(1, events.bytes());
    call.putI32(3, events.count());
  }

  private void look() {
    for (Subscription subscription : subscriptions) {
      try {
        look(subscription);
      } catch (Refused refused) {
        events.add(subscription, refused.errno());
      }
    }
  }

  private void look(Subscription subscription) throws Refused {
    switch (subscription) {
      case Subscription.Moment moment -> {
        if (left(moment) <= 0) {
          events.add(moment, Errno.SUCCESS);
        }
      }
      case Subscription.Ready ready -> events.add(ready, ready(ready));
    }
  }

  private long ready(Subscription.Ready ready) throws Refused {
    Descriptor descriptor = call.process().descriptors().require(ready.descriptor());
    boolean reading = ready.type() == Subscription.FD_READ;
    if (!descriptor.may(Right.POLL_FD_READWRITE)
        || !descriptor.may(reading ? Right.FD_READ : Right.FD_WRITE)) {
      throw new Refused(Errno.NOTCAPABLE);
    }
    return descriptor.stream() instanceof Source source ? source.left() : WRITABLE;
  }

  /** Nanoseconds until a moment; the longest time for those beyond all that a clock can show. */
  private long left(Subscription.Moment moment) {
    if (moment.timeout() < 0) {
      return Long.MAX_VALUE;
    }
    return moment.absolute()
        ? moment.timeout() - moment.clock().now()
        : moment.timeout() - (WasiClock.MONOTONIC.now() - began);
  }

  /** Only asked when all that is waited for are moments that have not come. */
  private Duration nearest() {
    long nanos = Long.MAX_VALUE;
    for (Subscription subscription : subscriptions) {
      if (subscription instanceof Subscription.Moment moment) {
        nanos = Math.min(nanos, left(moment));
      }
    }
    return Duration.ofNanos(Math.max(nanos, 1));
  }
}
