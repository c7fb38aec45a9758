package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import dev.slipway.engine.adapter.EpochTicker;
import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import java.lang.foreign.Arena;

/**
 * The native engine and the functions that work on it. Lives until {@link #close}, which must come
 * after every module and instance is gone.
 */
final class NativeEngine {
  private final Arena arena = Arena.ofShared();
  private final HandleBooks books = new HandleBooks();
  private final ScratchPool scratch = new ScratchPool(arena);
  private final NativeName memoryName = NativeName.of("memory", arena);
  private final StoreFunctions stores;
  private final InstanceFunctions instances;
  private final MemoryFunctions memories;
  private final FunctionTypes types;
  private final Failures failures;
  private final ModuleFunctions modules;
  private final HostStubs stubs;
  private final DeadlineCallback deadlines;
  private final LinkerFunctions linkers;
  private final NativeFunction delete;
  private final long handle;
  private final EpochTicker ticker;

  NativeEngine(NativeLibrary library, LibwasmtimeSettings settings) {
    ByteVector bytes = new ByteVector(library);
    stores = new StoreFunctions(library, settings.pool().tables());
    instances = new InstanceFunctions(library);
    memories = new MemoryFunctions(library);
    types = new FunctionTypes(library, books);
    failures = new Failures(library, bytes, books);
    modules = new ModuleFunctions(library, failures, bytes, books);
    stubs = new HostStubs(types, new HostTraps(library, arena), arena);
    deadlines = new DeadlineCallback(library, arena);
    linkers = new LinkerFunctions(library, failures, stubs, books);
    delete = library.procedure("wasm_engine_delete", POINTER);
    NativeFunction tick = library.procedure("wasmtime_engine_increment_epoch", POINTER);
    handle = new EngineConfiguration(library, settings).newEngine();
    books.opened(HandleKind.ENGINE);
    ticker = new EpochTicker(settings.tick(), System::nanoTime, () -> tick.run(handle));
    ticker.start();
  }

  long handle() {
    return handle;
  }

  HandleBooks books() {
    return books;
  }

  StoreFunctions stores() {
    return stores;
  }

  InstanceFunctions instances() {
    return instances;
  }

  MemoryFunctions memories() {
    return memories;
  }

  FunctionTypes types() {
    return types;
  }

  Failures failures() {
    return failures;
  }

  ModuleFunctions modules() {
    return modules;
  }

  LinkerFunctions linkers() {
    return linkers;
  }

  DeadlineCallback deadlines() {
    return deadlines;
  }

  EpochTicker ticker() {
    return ticker;
  }

  ScratchPool scratch() {
    return scratch;
  }

  /** The name of the export that is a guest's memory. */
  NativeName memoryName() {
    return memoryName;
  }

  void close() {
    ticker.close();
    stubs.close();
    delete.run(handle);
    books.closed(HandleKind.ENGINE);
    arena.close();
  }
}
