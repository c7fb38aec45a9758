package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.UseCount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module and its code. Closed while instances are alive, it goes with the last of them. */
final class WasmtimeJavaModule implements CompiledModule {
  private final BindingEngine engine;
  private final ModuleOutline outline;
  private final CodeVariants codes;
  private final Runnable freed;
  private final UseCount uses = new UseCount(this::free);

  /**
   * Compiles for the usual maxima.
   *
   * @param freed runs once when the module and its last instance are gone
   */
  WasmtimeJavaModule(BindingEngine engine, ModuleOutline outline, Runnable freed) {
    this.engine = engine;
    this.outline = outline;
    this.codes = new CodeVariants(engine, outline);
    this.freed = freed;
    codes.acquire(outline.effective(engine.settings().usual())).release();
  }

  @Override
  public Instance instantiate(Limits limits, TimeBudget time, Object host) throws Trap {
    acquire();
    WasmtimeJavaInstance instance = null;
    try {
      outline.requireWithin(limits);
      Maxima maxima = outline.effective(Maxima.of(limits));
      NativeCode code = codes.acquire(maxima);
      try {
        instance = new WasmtimeJavaInstance(this, store(), maxima, host);
        instance.start(code, time);
        return instance;
      } finally {
        code.release();
      }
    } finally {
      // An instance that was made gives the module back when it is closed, also by its start.
      if (instance == null) {
        uses.release();
      }
    }
  }

  private GuestStore store() {
    if (!engine.places().tryAcquire()) {
      throw new EngineException(
          "all %d instances of the engine are in use".formatted(engine.settings().instances()));
    }
    try {
      @Nullable GuestStore rested = engine.stores().take(this);
      return rested != null ? rested : new GuestStore(engine, this, outline.imports());
    } catch (RuntimeException | Error failed) {
      engine.places().release();
      throw failed;
    }
  }

  /** An instance was closed, which had this store. */
  void closed(GuestStore store, long bytes, boolean good) {
    engine.stores().giveBack(store, bytes, good);
    engine.places().release();
    uses.release();
  }

  @Override
  public void prepare(Limits limits) {
    acquire();
    try {
      outline.requireWithin(limits);
      codes.acquire(outline.effective(Maxima.of(limits))).release();
    } finally {
      uses.release();
    }
  }

  /** The binding gives none. */
  @Override
  public Optional<byte[]> code() {
    acquire();
    uses.release();
    return Optional.empty();
  }

  private void acquire() {
    if (!uses.acquire()) {
      throw new IllegalStateException("The module is closed");
    }
  }

  ModuleOutline outline() {
    return outline;
  }

  BindingEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    uses.close();
  }

  private void free() {
    codes.close();
    engine.stores().retire(this);
    freed.run();
  }
}
