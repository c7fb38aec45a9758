package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.Activation;
import dev.slipway.engine.adapter.InstanceState;
import dev.slipway.engine.adapter.TrapMessages;
import io.github.kawamuray.wasmtime.Val;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One instance, which has a store for itself as long as it is open. */
final class WasmtimeJavaInstance implements Instance {
  private final WasmtimeJavaModule module;
  private final GuestStore store;
  private final Maxima maxima;
  private final Object host;
  private final InstanceState state = new InstanceState();
  private @Nullable NativeInstance guest;
  private @Nullable WasmtimeJavaMemory memory;
  private @Nullable TimeBudget time;
  private @Nullable Throwable hostFailure;
  private int hostCalls;
  private boolean spent;

  /**
   * @param maxima what the module was compiled for
   */
  WasmtimeJavaInstance(WasmtimeJavaModule module, GuestStore store, Maxima maxima, Object host) {
    this.module = module;
    this.store = store;
    this.maxima = maxima;
    this.host = host;
    store.serve(this);
  }

  /** Makes the native instance and calls its start function; closes this one if that fails. */
  void start(NativeCode code, TimeBudget budget) throws Trap {
    state.enter();
    try {
      NativeInstance made =
          run(budget, () -> new NativeInstance(module.outline(), store, code.module()));
      guest = made;
      if (module.outline().start().isPresent()) {
        NativeFunction start = made.function(module.outline().start().get());
        Val[] _ = run(budget, () -> start.call(new Val[0]));
      }
      state.leave();
    } catch (Trap | RuntimeException | Error failed) {
      spent = true;
      state.leaveForGood();
      close();
      throw failed;
    }
  }

  @Override
  public long[] call(String function, TimeBudget budget, long... arguments) throws Trap {
    state.enter();
    try {
      NativeFunction found = guest().function(function);
      found.type().requireArguments(arguments.length);
      Val[] values = Values.of(found.type().type().parameters(), arguments);
      long[] results = Values.bits(run(budget, () -> found.call(values)));
      state.leave();
      return results;
    } catch (Trap | EngineException ended) {
      spent = true;
      state.leaveAfter(ended);
      throw ended;
    } catch (RuntimeException | Error refused) {
      state.leave();
      throw refused;
    }
  }

  private NativeInstance guest() {
    NativeInstance made = guest;
    if (made == null) {
      throw new IllegalStateException("The instance has not been made");
    }
    return made;
  }

  private <R> R run(TimeBudget budget, Supplier<R> entry) throws Trap {
    Activation activation = Activation.current();
    arm(budget);
    Object outer = activation.enter(this);
    time = budget;
    hostFailure = null;
    hostCalls = 0;
    try {
      return entry.get();
    } catch (RuntimeException thrown) {
      throw Failures.raise(thrown, hostFailure);
    } finally {
      activation.leave(outer);
    }
  }

  /** Sets the deadline of the guest's next stretch, or refuses it if no time is left. */
  private void arm(TimeBudget budget) throws Trap {
    long left = budget.nanosLeft();
    if (left <= 0) {
      throw new Trap(Trap.Kind.INTERRUPTED, TrapMessages.of(Trap.Kind.INTERRUPTED));
    }
    store.store().setEpochDeadline(module.engine().ticker().ticksUntil(left));
  }

  /** Runs a host function that this instance has called; never from outside such a call. */
  void hostCall(HostFunction function, Val[] parameters, Val[] results) throws Trap {
    TimeBudget budget = running();
    requireFewHostCalls();
    int pauses = budget.pauses();
    HostFrame frame = new HostFrame(this, function.type(), parameters, results);
    try {
      function.body().call(frame);
      frame.finish();
    } finally {
      frame.end();
    }
    if (budget.pauses() != pauses || budget.isCancelled()) {
      arm(budget);
    }
  }

  private void requireFewHostCalls() throws Trap {
    if (++hostCalls > module.engine().settings().bounds().hostCalls()) {
      throw new Trap(
          Trap.Kind.HOST,
          "the guest made more than %d host calls in one call, which is all that the engine %s bears"
              .formatted(module.engine().settings().bounds().hostCalls(), WasmtimeJavaEngine.NAME));
    }
  }

  private TimeBudget running() {
    TimeBudget budget = time;
    if (budget == null) {
      throw new IllegalStateException("The instance does not run");
    }
    return budget;
  }

  /** Keeps what a host function threw until the guest's run, which it ends, has returned. */
  void hostFailed(Throwable thrown) {
    hostFailure = thrown;
  }

  Object host() {
    return host;
  }

  @Override
  public GuestMemory memory() {
    state.requireOpen();
    return guestMemory();
  }

  /** The same for host calls. */
  GuestMemory guestMemory() {
    WasmtimeJavaMemory known = memory;
    if (known == null) {
      known = new WasmtimeJavaMemory(state, store.store(), guest().memory());
      memory = known;
    }
    return known;
  }

  @Override
  public long memorySize() {
    state.requireOpen();
    return module.outline().hasMemory() ? memory().size() : 0;
  }

  @Override
  public void close() {
    if (state.close()) {
      long bytes = 0;
      if (guest != null) {
        bytes = guest.heldBytes(maxima);
        guest.dispose();
      }
      if (memory != null) {
        memory.dispose();
      }
      module.closed(store, bytes, !spent);
    }
  }
}
