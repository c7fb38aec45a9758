package dev.slipway.guest.wapc;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.Trap;
import java.nio.charset.StandardCharsets;

/** Bytes and UTF-8 texts whose pointer and length are two arguments of a host function. */
final class GuestText {
  /** Names go into logs and problems; no contract, link or operation has one that is so long. */
  private static final int MOST_NAME_BYTES = 1_024;

  private GuestText() {}

  static byte[] bytes(CallFrame frame, int index) throws Trap {
    return frame.memory().read(frame.i32(index), frame.i32(index + 1));
  }

  /** Broken bytes become U+FFFD. */
  static String text(CallFrame frame, int index) throws Trap {
    return new String(bytes(frame, index), StandardCharsets.UTF_8);
  }

  /** The same for a name; a longer one ends the guest. */
  static String name(CallFrame frame, int index) throws Trap {
    String name = text(frame, index);
    if (frame.i32(index + 1) > MOST_NAME_BYTES) {
      throw new Trap(
          Trap.Kind.HOST,
          "a name in a host call has %d bytes, and %d are the most"
              .formatted(frame.i32(index + 1), MOST_NAME_BYTES));
    }
    return name;
  }
}
