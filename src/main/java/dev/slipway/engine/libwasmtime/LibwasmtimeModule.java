package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.UseCount;
import java.lang.foreign.Arena;
import java.util.Optional;

/** Linked code. Closed while instances are alive, it lets no new one in and goes with the last. */
final class LibwasmtimeModule implements CompiledModule {
  private final NativeEngine engine;
  private final long module;
  private final long pre;
  private final Arena names = Arena.ofShared();
  private final Exports exports;
  private final Runnable freed;
  private final UseCount uses = new UseCount(this::free);

  /**
   * @param freed runs once when the module and its last instance are gone
   */
  LibwasmtimeModule(NativeEngine engine, long module, long pre, Runnable freed) {
    this.engine = engine;
    this.module = module;
    this.pre = pre;
    this.exports = new Exports(engine, names);
    this.freed = freed;
  }

  @Override
  public Instance instantiate(Limits limits, TimeBudget time, Object host) throws Trap {
    acquire();
    LibwasmtimeInstance instance = new LibwasmtimeInstance(engine, this, limits, host);
    instance.start(pre, time);
    return instance;
  }

  /** Limits are set on each instance: there is nothing to prepare. */
  @Override
  public void prepare(Limits limits) {
    acquire();
    release();
  }

  @Override
  public Optional<byte[]> code() {
    acquire();
    try {
      return Optional.of(engine.modules().code(module));
    } finally {
      release();
    }
  }

  private void acquire() {
    if (!uses.acquire()) {
      throw new IllegalStateException("The module is closed");
    }
  }

  Exports exports() {
    return exports;
  }

  /** An instance or another user of this module is gone. */
  void release() {
    uses.release();
  }

  @Override
  public void close() {
    uses.close();
  }

  private void free() {
    names.close();
    engine.linkers().delete(pre);
    engine.modules().delete(module);
    freed.run();
  }
}
