package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.EngineCapabilities;
import dev.slipway.engine.EngineDescription;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.UseCount;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engine on wasmtime-java. Made by {@link #open}, closed by whoever opened it. */
public final class WasmtimeJavaEngine implements Engine {
  /** As {@code SLIPWAY_ENGINE} and health name it. */
  public static final String NAME = "wasmtime-java";

  private static final String VERSION = "0.19.0";
  private static final EngineCapabilities CAPABILITIES =
      new EngineCapabilities(false, false, false, false, Set.of());

  private final WasmtimeJavaSettings settings;
  private final BindingEngine engine;
  private final UseCount uses;

  private WasmtimeJavaEngine(WasmtimeJavaSettings settings, BindingEngine engine) {
    this.settings = settings;
    this.engine = engine;
    this.uses = new UseCount(engine::close);
  }

  /**
   * Loads the binding's native part, which its jar holds, and starts the ticker.
   *
   * @throws EngineException if it has none for this machine
   */
  public static WasmtimeJavaEngine open(WasmtimeJavaSettings settings) {
    try {
      NativePart.load();
      return new WasmtimeJavaEngine(settings, new BindingEngine(settings));
    } catch (RuntimeException | LinkageError e) {
      throw new EngineException(
          "wasmtime-java %s cannot be loaded on this machine: %s".formatted(VERSION, e), e);
    }
  }

  @Override
  public EngineDescription description() {
    return new EngineDescription(NAME, VERSION, NAME + "-" + VERSION);
  }

  @Override
  public EngineCapabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public EngineBounds bounds() {
    return settings.bounds();
  }

  @Override
  public CompiledModule compile(byte[] wasm, List<HostFunction> imports) {
    if (!uses.acquire()) {
      throw new IllegalStateException("The engine is closed");
    }
    try {
      ModuleOutline outline = ModuleOutline.read(wasm, imports, CAPABILITIES.features());
      outline.requireWithin(settings.bounds());
      return new WasmtimeJavaModule(engine, outline, uses::release);
    } catch (RuntimeException | Error failed) {
      uses.release();
      throw failed;
    }
  }

  /** Refused: the binding has no compiled form. */
  @Override
  public CompiledModule load(byte[] code, List<HostFunction> imports) {
    throw new EngineException("The engine %s has no compiled form of modules".formatted(NAME));
  }

  @Override
  public Map<String, Long> openHandles() {
    return engine.books().open();
  }

  @Override
  public void close() {
    if (!uses.closeIfUnused()) {
      throw new IllegalStateException(
          "The engine cannot be closed: modules or instances are open, " + openHandles());
    }
  }
}
