package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.EngineCapabilities;
import dev.slipway.engine.EngineDescription;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.UseCount;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The engine on libwasmtime's C API. Made by {@link #open}, closed by whoever opened it. */
public final class LibwasmtimeEngine implements Engine {
  /** As {@code SLIPWAY_ENGINE} and health name it. */
  public static final String NAME = "libwasmtime";

  private final LibwasmtimeSettings settings;
  private final NativeEngine engine;
  private final UseCount uses;

  private LibwasmtimeEngine(LibwasmtimeSettings settings, NativeEngine engine) {
    this.settings = settings;
    this.engine = engine;
    this.uses = new UseCount(engine::close);
  }

  /**
   * Loads the library, reserves the pool's address space and starts the ticker.
   *
   * @throws dev.slipway.engine.EngineException if the library cannot be loaded or is another one,
   *     or if the system refuses the address space
   */
  public static LibwasmtimeEngine open(LibwasmtimeSettings settings) {
    NativeLibrary library = NativeLibrary.load(settings.library());
    AddressSpace.require(settings.pool());
    return new LibwasmtimeEngine(settings, new NativeEngine(library, settings));
  }

  /**
   * Sees whether an engine could be opened; the library stays loaded for the life of the process.
   *
   * @throws dev.slipway.engine.EngineException that says why not
   */
  public static void probe(LibwasmtimeSettings settings) {
    NativeLibrary _ = NativeLibrary.load(settings.library());
    AddressSpace.require(settings.pool());
  }

  @Override
  public EngineDescription description() {
    return new EngineDescription(
        NAME, settings.version(), EngineConfiguration.fingerprint(settings));
  }

  @Override
  public EngineCapabilities capabilities() {
    return new EngineCapabilities(true, true, true, true, EngineFeatures.differing());
  }

  @Override
  public EngineBounds bounds() {
    InstancePool pool = settings.pool();
    return new EngineBounds(
        pool.memoryBytes(), 1, pool.tables(), pool.tableElements(), Integer.MAX_VALUE);
  }

  @Override
  public CompiledModule compile(byte[] wasm, List<HostFunction> imports) {
    return make(() -> engine.modules().compile(engine.handle(), wasm), imports);
  }

  @Override
  public CompiledModule load(byte[] code, List<HostFunction> imports) {
    return make(() -> engine.modules().load(engine.handle(), code), imports);
  }

  private CompiledModule make(LongSupplier newModule, List<HostFunction> imports) {
    if (!uses.acquire()) {
      throw new IllegalStateException("The engine is closed");
    }
    try {
      return link(newModule.getAsLong(), imports);
    } catch (RuntimeException | Error failed) {
      uses.release();
      throw failed;
    }
  }

  private CompiledModule link(long module, List<HostFunction> imports) {
    try {
      long pre = engine.linkers().link(engine.handle(), module, imports);
      return new LibwasmtimeModule(engine, module, pre, uses::release);
    } catch (RuntimeException | Error failed) {
      engine.modules().delete(module);
      throw failed;
    }
  }

  @Override
  public Map<String, Long> openHandles() {
    return engine.books().open();
  }

  /**
   * Frees the native engine.
   *
   * @throws IllegalStateException if a module or an instance is still open; then nothing changes
   */
  @Override
  public void close() {
    if (!uses.closeIfUnused()) {
      throw new IllegalStateException(
          "The engine cannot be closed: modules or instances are open, " + openHandles());
    }
  }
}
