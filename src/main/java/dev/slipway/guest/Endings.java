package dev.slipway.guest;

import dev.slipway.engine.Limits;
import dev.slipway.engine.Trap;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells a guest's own failure from the limit that it ran into; the same for every ABI. */
public final class Endings {
  private Endings() {}

  /**
   * The result of a call that trapped.
   *
   * @param memorySize bytes that the guest had when it trapped
   * @param guestText the error text that the guest had set
   */
  public static <A> GuestResult<A> ofTrap(
      Trap trap, GuestCall call, long memorySize, Optional<String> guestText) {
    if (trap.getCause() instanceof LimitReached reached) {
      return new GuestResult.LimitExceeded<>(reached.limit());
    }
    OptionalInt exit = GuestExit.codeOf(trap);
    if (exit.isPresent()) {
      return ofError(exitText(exit.getAsInt(), guestText), call, memorySize);
    }
    if (trap.kind() == Trap.Kind.INTERRUPTED && call.time().isCancelled()) {
      return new GuestResult.Cancelled<>();
    }
    if (trap.kind() == Trap.Kind.INTERRUPTED) {
      return call.time().wallExhausted()
          ? new GuestResult.DeadlineExceeded<>()
          : new GuestResult.LimitExceeded<>(Limit.CPU_TIME);
    }
    return isNearLimit(memorySize, call.limits())
        ? new GuestResult.LimitExceeded<>(Limit.MEMORY)
        : new GuestResult.Trapped<>(trap, guestText);
  }

  private static String exitText(int code, Optional<String> guestText) {
    String text = "the guest ended itself with exit code " + Integer.toUnsignedString(code);
    return guestText.map(own -> own + " (" + text + ")").orElse(text);
  }

  /**
   * The result of a call that the guest answered with an error.
   *
   * @param memorySize bytes that the guest had when it answered with an error
   */
  public static <A> GuestResult<A> ofError(String text, GuestCall call, long memorySize) {
    return isNearLimit(memorySize, call.limits())
        ? new GuestResult.LimitExceeded<>(Limit.MEMORY)
        : new GuestResult.Errored<>(text);
  }

  /**
   * A refused {@code memory.grow} tells the host nothing, so a guest that failed with more than 3/4
   * of its memory in use is taken to have failed for want of memory.
   */
  private static boolean isNearLimit(long memorySize, Limits limits) {
    return memorySize > limits.memoryBytes() - limits.memoryBytes() / 4;
  }
}
