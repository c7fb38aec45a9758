package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.Activation;
import dev.slipway.engine.adapter.HandleKind;
import dev.slipway.engine.adapter.InstanceState;
import dev.slipway.engine.adapter.TrapMessages;
import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/** One store with one instance in it. */
final class LibwasmtimeInstance implements Instance {
  private static final long[] NO_RESULTS = {};

  private final NativeEngine engine;
  private final LibwasmtimeModule module;
  private final Object host;
  private final InstanceState state = new InstanceState();
  private final Scratch scratch;
  private final long store;
  private final long context;
  private @Nullable TimeBudget time;
  private @Nullable GuestMemory memory;
  private @Nullable ExportedFunction lastCalled;
  private @Nullable Throwable hostFailure;
  private boolean asksAtDeadline;

  LibwasmtimeInstance(NativeEngine engine, LibwasmtimeModule module, Limits limits, Object host) {
    this.engine = engine;
    this.module = module;
    this.host = host;
    this.scratch = engine.scratch().take();
    this.store = engine.stores().create(engine.handle());
    engine.books().opened(HandleKind.STORE);
    this.context = engine.stores().context(store);
    engine.stores().limit(store, limits.memoryBytes(), limits.tableElements());
  }

  /** Makes the native instance and runs its start section; closes this one if that fails. */
  void start(long pre, TimeBudget budget) throws Trap {
    state.enter();
    try {
      run(budget, () -> engine.instances().instantiate(pre, context, scratch));
      state.leave();
    } catch (Trap | RuntimeException | Error failed) {
      state.leaveForGood();
      close();
      throw failed;
    }
  }

  @Override
  public long[] call(String function, TimeBudget budget, long... arguments) throws Trap {
    state.enter();
    try {
      long[] results = call(find(function), budget, arguments);
      state.leave();
      return results;
    } catch (Trap | EngineException ended) {
      state.leaveAfter(ended);
      throw ended;
    } catch (RuntimeException | Error refused) {
      state.leave();
      throw refused;
    }
  }

  private ExportedFunction find(String name) {
    ExportedFunction last = lastCalled;
    if (last != null && last.name().equals(name)) {
      return last;
    }
    lastCalled = null;
    ExportedFunction found = module.exports().find(name, context, scratch);
    lastCalled = found;
    return found;
  }

  private long[] call(ExportedFunction function, TimeBudget budget, long[] arguments) throws Trap {
    function.function().requireArguments(arguments.length);
    if (function.slots() <= Scratch.VALUE_SLOTS) {
      return call(function, budget, arguments, scratch.values());
    }
    try (Arena arena = Arena.ofConfined()) {
      long bytes = (long) Scratch.VALUE_BYTES * function.slots();
      return call(
          function, budget, arguments, arena.allocate(bytes, Scratch.VALUE_BYTES).address());
    }
  }

  private long[] call(ExportedFunction function, TimeBudget budget, long[] arguments, long values)
      throws Trap {
    for (int i = 0; i < arguments.length; i++) {
      RawMemory.putLong(values + (long) Scratch.VALUE_BYTES * i, arguments[i]);
    }
    run(budget, () -> engine.instances().call(context, scratch, values, function.slots()));
    int count = function.type().results().size();
    long[] results = count == 0 ? NO_RESULTS : new long[count];
    for (int i = 0; i < count; i++) {
      results[i] = RawMemory.getLong(values + (long) Scratch.VALUE_BYTES * i);
    }
    return results;
  }

  private interface Entry {
    long error();
  }

  private void run(TimeBudget budget, Entry entry) throws Trap {
    Activation activation = Activation.current();
    arm(budget);
    Object outer = activation.enter(this);
    time = budget;
    hostFailure = null;
    long error;
    try {
      error = entry.error();
    } finally {
      activation.leave(outer);
    }
    long trap = scratch.takeTrap();
    if (error != 0 || trap != 0) {
      throw engine.failures().raise(error, trap, hostFailure);
    }
  }

  /** Sets the deadline of the guest's next stretch, or refuses it if no time is left. */
  private void arm(TimeBudget budget) throws Trap {
    long ticks = ticksOfStretch(budget);
    if (budget.isCancellable() && !asksAtDeadline) {
      engine.stores().askAtDeadline(store, engine.deadlines().address());
      asksAtDeadline = true;
    }
    engine.stores().setEpochDeadline(context, ticks);
  }

  /** A guest that may be cancelled asks at every tick whether it was; others run to their end. */
  private long ticksOfStretch(TimeBudget budget) throws Trap {
    long left = budget.nanosLeft();
    if (left <= 0) {
      throw new Trap(Trap.Kind.INTERRUPTED, TrapMessages.of(Trap.Kind.INTERRUPTED));
    }
    return budget.isCancellable() ? 1 : engine.ticker().ticksUntil(left);
  }

  /**
   * The guest has run up to its deadline, and is interrupted unless time is left.
   *
   * @return after how many ticks it asks again
   */
  long deadlineReached() throws Trap {
    return ticksOfStretch(running());
  }

  /** Runs a host function that this instance has called; never from outside such a call. */
  void hostCall(HostFunction function, long caller, long values) throws Trap {
    TimeBudget budget = running();
    int pauses = budget.pauses();
    HostFrame frame = new HostFrame(this, function.type(), caller, values);
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

  private TimeBudget running() {
    TimeBudget budget = time;
    if (budget == null) {
      throw new IllegalStateException("The instance does not run");
    }
    return budget;
  }

  /** Keeps what an upcall threw until the guest's run, which it ends, has returned. */
  void hostFailed(Throwable thrown) {
    hostFailure = thrown;
  }

  Object host() {
    return host;
  }

  @Override
  public GuestMemory memory() {
    state.requireOpen();
    return memory != null
        ? memory
        : keepMemory(engine.instances().export(context, engine.memoryName(), scratch));
  }

  @Override
  public long memorySize() {
    state.requireOpen();
    boolean found =
        memory != null || engine.instances().export(context, engine.memoryName(), scratch);
    return found ? memory().size() : 0;
  }

  /** The same from within a host call, when the start section may not have ended yet. */
  GuestMemory memoryOf(long caller) {
    return memory != null
        ? memory
        : keepMemory(engine.instances().callerExport(caller, engine.memoryName(), scratch));
  }

  private GuestMemory keepMemory(boolean found) {
    if (!found || scratch.externalKind() != Scratch.EXTERN_MEMORY) {
      throw new IllegalStateException("The module exports no memory named memory");
    }
    scratch.keepMemory();
    memory = new LibwasmtimeMemory(engine.memories(), state, context, scratch.memory());
    return memory;
  }

  @Override
  public void close() {
    if (state.close()) {
      engine.stores().delete(store);
      engine.books().closed(HandleKind.STORE);
      engine.scratch().giveBack(scratch);
      module.release();
    }
  }
}
