package dev.slipway.guest;

import dev.slipway.engine.Trap;
import java.util.List;
import java.util.OptionalInt;

/** Thrown inside a host function, as the cause of the trap by which a guest ends its own run. */
public final class GuestExit extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  private GuestExit(int code) {
    super("exit code " + code, null, false, false);
    this.code = code;
  }

  /** As the guest gave it; 0 for success. */
  public int code() {
    return code;
  }

  /** The trap that ends the guest's run and leaves its instance usable. */
  public static Trap trap(int code) {
    return new Trap(Trap.Kind.EXIT, "the guest ended itself", List.of(), new GuestExit(code));
  }

  /** The exit code, if this is the trap of a guest that ended itself. */
  public static OptionalInt codeOf(Trap trap) {
    return trap.getCause() instanceof GuestExit exit
        ? OptionalInt.of(exit.code)
        : OptionalInt.empty();
  }
}
