package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.Activation;

/** What native code calls for one host function: {@code wasmtime_func_unchecked_callback_t}. */
final class HostUpcall {
  private final HostFunction function;
  private final HostTraps traps;

  HostUpcall(HostFunction function, HostTraps traps) {
    this.function = function;
    this.traps = traps;
  }

  /**
   * Runs the host function for the instance that runs on this thread. Nothing may be thrown from
   * here: an exception that reaches native code ends the process.
   *
   * @param values arguments before, results after
   * @return 0, or a trap that native code takes over
   */
  @SuppressWarnings("unused") // the environment and the number of values are the callback's form
  long call(long environment, long caller, long values, long slots) {
    LibwasmtimeInstance instance = null;
    try {
      instance = Activation.current().running(LibwasmtimeInstance.class);
      instance.hostCall(function, caller, values);
      return 0;
    } catch (Throwable thrown) {
      if (instance != null) {
        instance.hostFailed(thrown);
      }
      return traps.create();
    }
  }
}
