package dev.slipway.engine;

import java.util.List;
import java.util.Map;

/**
 * A WebAssembly engine. All methods may be called by any thread. The caller closes it after every
 * module and instance made from it is closed.
 */
public interface Engine extends AutoCloseable {
  /** Name, version and fingerprint, as health, metrics and the compiled-code cache show them. */
  EngineDescription description();

  /** What this engine can do and others cannot, or the reverse. */
  EngineCapabilities capabilities();

  /** What the engine can hold at most; a module beyond it is refused at upload. */
  EngineBounds bounds();

  /**
   * Compiles and links a module. Takes up to seconds for large modules; never call it on a thread
   * that serves requests.
   *
   * @param wasm the binary format, never the text format
   * @param imports every function that the module imports; more are allowed
   * @throws EngineException if the engine cannot run the module, with the engine's own reason
   */
  CompiledModule compile(byte[] wasm, List<HostFunction> imports);

  /**
   * Links code that {@link CompiledModule#code()} of an engine with the same fingerprint returned.
   * Foreign bytes here are code execution: pass only bytes that this machine's owner wrote.
   *
   * @throws EngineException if the engine has no compiled form or does not accept this one
   */
  CompiledModule load(byte[] code, List<HostFunction> imports);

  /** Open native handles per kind ("module", "store", ...), for the books. */
  Map<String, Long> openHandles();

  /**
   * Frees the engine. Closing it twice is fine.
   *
   * @throws IllegalStateException if a module or an instance is open; then nothing has changed
   */
  @Override
  void close();
}
