package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.adapter.EpochTicker;
import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import io.github.kawamuray.wasmtime.Config;
import io.github.kawamuray.wasmtime.Engine;
import io.github.kawamuray.wasmtime.Module;
import io.github.kawamuray.wasmtime.Store;
import java.util.concurrent.Semaphore;

/**
 * The binding's engine. Each handle to it has a lock, which compiling holds all the time; so the
 * clock and the stores have handles of their own, and each compilation gets one too.
 */
final class BindingEngine {
  private final HandleBooks books = new HandleBooks();
  private final WasmtimeJavaSettings settings;
  private final StorePool stores;
  private final Semaphore places;
  private final Engine engine;
  private final Store<Void> origin;
  private final Engine clock;
  private final Engine forStores;
  private final EpochTicker ticker;

  BindingEngine(WasmtimeJavaSettings settings) {
    this.settings = settings;
    stores = new StorePool(settings.stores());
    places = new Semaphore(settings.instances());
    try (Config config = config(settings)) {
      engine = new Engine(config);
    }
    books.opened(HandleKind.ENGINE);
    origin = new Store<>(null, engine);
    clock = origin.engine();
    forStores = origin.engine();
    ticker = new EpochTicker(settings.tick(), System::nanoTime, clock::incrementEpoch);
    ticker.start();
  }

  /** The same parts of WebAssembly as with libwasmtime; SIMD and threads have had advisories. */
  private static Config config(WasmtimeJavaSettings settings) {
    return new Config()
        .epochInterruption(true)
        .maxWasmStack(settings.wasmStackBytes())
        .wasmBulkMemory(true)
        .wasmMultiValue(true)
        .wasmReferenceTypes(true)
        .wasmSimd(false)
        .wasmThreads(false);
  }

  HandleBooks books() {
    return books;
  }

  WasmtimeJavaSettings settings() {
    return settings;
  }

  StorePool stores() {
    return stores;
  }

  /** One for each instance that may be open. */
  Semaphore places() {
    return places;
  }

  EpochTicker ticker() {
    return ticker;
  }

  /**
   * Compiles the binary format; the caller disposes of the module.
   *
   * @throws EngineException if the engine does not take it
   */
  Module compile(byte[] wasm) {
    try (Engine ofItsOwn = origin.engine()) {
      Module module = Module.fromBinary(ofItsOwn, wasm);
      books.opened(HandleKind.MODULE);
      return module;
    } catch (RuntimeException e) {
      throw Failures.engineError(e);
    }
  }

  void dispose(Module module) {
    module.dispose();
    books.closed(HandleKind.MODULE);
  }

  Store<Void> newStore() {
    return new Store<>(null, forStores);
  }

  /** After every module and store is gone. */
  void close() {
    ticker.close();
    forStores.dispose();
    clock.dispose();
    origin.dispose();
    engine.dispose();
    books.closed(HandleKind.ENGINE);
  }
}
