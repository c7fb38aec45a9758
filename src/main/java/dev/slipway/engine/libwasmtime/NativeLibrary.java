package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.EngineException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/**
 * The loaded library. It stays loaded for the life of the process: its signal handlers cannot be
 * taken out again.
 */
final class NativeLibrary {
  private final Path path;
  private final SymbolLookup symbols;

  private NativeLibrary(Path path, SymbolLookup symbols) {
    this.path = path;
    this.symbols = symbols;
  }

  /**
   * Loads the library at a path.
   *
   * @throws EngineException if there is none that this machine can load, or one of another version
   */
  static NativeLibrary load(Path path) {
    new LibraryFile(path).check();
    NativeLibrary library = new NativeLibrary(path, symbols(path));
    LibraryVersion.require(library);
    return library;
  }

  @SuppressWarnings("restricted")
  private static SymbolLookup symbols(Path path) {
    try {
      return SymbolLookup.libraryLookup(path, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new EngineException("The library " + path + " cannot be loaded by this system", e);
    }
  }

  Path path() {
    return path;
  }

  /** The address of a C function. */
  MemorySegment symbol(String name) {
    return symbols
        .find(name)
        .orElseThrow(() ->
            new EngineException(
                "The library %s has no function %s: it is not libwasmtime %s"
                    .formatted(path, name, LibwasmtimeSettings.PINNED_VERSION)));
  }

  NativeFunction function(String name, MemoryLayout result, MemoryLayout... parameters) {
    return bind(name, FunctionDescriptor.of(result, parameters));
  }

  NativeFunction procedure(String name, MemoryLayout... parameters) {
    return bind(name, FunctionDescriptor.ofVoid(parameters));
  }

  private NativeFunction bind(String name, FunctionDescriptor function) {
    return new NativeFunction(symbol(name), Downcalls.of(function));
  }
}
