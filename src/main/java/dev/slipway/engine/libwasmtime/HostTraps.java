package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static dev.slipway.engine.libwasmtime.Downcalls.returning;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Makes the trap by which a host function ends a guest. Its text is always the same, so that
 * nothing can go wrong here: what was thrown stays in Java.
 */
final class HostTraps {
  private static final MethodHandle NEW = Downcalls.leaf(returning(POINTER, POINTER, POINTER));

  private final MemorySegment newTrap;
  private final NativeName text;

  HostTraps(NativeLibrary library, Arena arena) {
    newTrap = library.symbol("wasmtime_trap_new");
    text = NativeName.of("a host function failed", arena);
  }

  /** A new trap, which the native caller takes over. */
  long create() {
    try {
      return (long) NEW.invokeExact(newTrap, text.address(), text.length());
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
