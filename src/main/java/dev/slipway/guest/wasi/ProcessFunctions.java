package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import java.security.SecureRandom;

/** Functions about the process itself: clocks, randomness. */
final class ProcessFunctions {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Some milliseconds of work, during which the guest's deadline cannot end it. */
  private static final int MOST_RANDOM_BYTES = 1 << 20;

  private static final int SIGNALS = 31;

  private ProcessFunctions() {}

  static void clockResolution(WasiCall call) throws Trap, Refused {
    call.putI64(1, WasiClock.of(call.i32(0)).resolution());
  }

  static void clockTime(WasiCall call) throws Trap, Refused {
    call.putI64(2, WasiClock.of(call.i32(0)).now());
  }

  static void random(WasiCall call) throws Trap, Refused {
    long length = Integer.toUnsignedLong(call.i32(1));
    call.requireRange(call.i32(0), length);
    if (length > MOST_RANDOM_BYTES) {
      throw new Refused(Errno.INVAL);
    }
    byte[] bytes = new byte[(int) length];
    RANDOM.nextBytes(bytes);
    call.put(0, bytes);
  }

  /** There are no signals; the number 0 only asks whether one could be sent. */
  static void raise(WasiCall call) throws Refused {
    int signal = call.i32(0);
    if (signal != 0) {
      throw new Refused(signal > 0 && signal < SIGNALS ? Errno.NOTSUP : Errno.INVAL);
    }
  }

  /** The system shares the cores among guests without being asked. */
  static void giveWay(WasiCall call) {
    WasiCall _ = call;
  }
}
