package dev.slipway.engine;

import java.time.Duration;
import java.util.List;

/** What every part of the engine contract starts from. */
interface EngineFixture {
  Duration LONG = Duration.ofSeconds(30);

  /** The engine under test, open for the whole class. */
  Engine engine();

  static Limits limits(Duration wall, Duration cpu) {
    return new Limits(16 << 20, 1_000, wall, cpu, 1_000, 1 << 20, 1 << 20);
  }

  static Limits limits() {
    return limits(LONG, LONG);
  }

  /** A budget that no test uses up. */
  static TimeBudget time() {
    return TimeBudget.start(limits());
  }

  default CompiledModule compile(String wat, HostFunction... imports) {
    return engine().compile(Wat.compile(wat), List.of(imports));
  }

  default Instance start(CompiledModule module) throws Trap {
    return start(module, "no host");
  }

  default Instance start(CompiledModule module, Object host) throws Trap {
    return module.instantiate(limits(), time(), host);
  }

  /** Calls with a budget that no test uses up. */
  default long[] call(Instance instance, String function, long... arguments) throws Trap {
    return instance.call(function, time(), arguments);
  }

  /** How many of these frames a trap of the guest's own making names here. */
  default int frames(int count) {
    return engine().capabilities().backtraces() ? count : 0;
  }
}
