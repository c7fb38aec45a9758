package dev.slipway.guest;

import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;
import java.util.List;
import java.util.OptionalInt;

/** Runs what an ABI runs once in each new instance, before its first call. */
@FunctionalInterface
public interface InstanceStarter {
  void start(Instance instance, GuestCall call) throws Trap;

  /** Calls exported functions that take and return nothing, in this order. */
  static InstanceStarter calling(List<String> functions) {
    List<String> inOrder = List.copyOf(functions);
    return (instance, call) -> {
      for (String function : inOrder) {
        run(instance, function, call);
      }
    };
  }

  /** A program that exits with 0 after its start has started well. */
  private static void run(Instance instance, String function, GuestCall call) throws Trap {
    try {
      instance.call(function, call.time());
    } catch (Trap trap) {
      OptionalInt exit = GuestExit.codeOf(trap);
      if (exit.isEmpty() || exit.getAsInt() != 0) {
        throw trap;
      }
    }
  }
}
