package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.adapter.HandleBooks;
import java.nio.charset.StandardCharsets;

/**
 * Which version a library is. The C API does not tell, but compiled code begins with the major
 * version that it belongs to, and C declarations change with that one only.
 */
final class LibraryVersion {
  private static final byte[] EMPTY_MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

  /** Compiled code is an ELF file whose first section has a byte, a length and the version. */
  private static final int LENGTH_AT = 64 + 1;

  private LibraryVersion() {}

  /**
   * Compiles the empty module and reads its version.
   *
   * @throws EngineException if it is another one than this adapter's
   */
  static void require(NativeLibrary library) {
    String pinned = LibwasmtimeSettings.PINNED_VERSION;
    String found = major(library);
    if (!pinned.startsWith(found + ".")) {
      throw new EngineException(
          "The library %s is libwasmtime %s, but this platform speaks to %s only"
              .formatted(library.path(), found, pinned));
    }
  }

  private static String major(NativeLibrary library) {
    HandleBooks books = new HandleBooks();
    ByteVector bytes = new ByteVector(library);
    ModuleFunctions modules =
        new ModuleFunctions(library, new Failures(library, bytes, books), bytes, books);
    long engine = library.function("wasm_engine_new", POINTER).pointer();
    try {
      long module = modules.compile(engine, EMPTY_MODULE);
      try {
        return version(modules.code(module));
      } finally {
        modules.delete(module);
      }
    } finally {
      library.procedure("wasm_engine_delete", POINTER).run(engine);
    }
  }

  private static String version(byte[] code) {
    int length = code[LENGTH_AT];
    boolean sensible = length > 0 && length < 20;
    String text =
        sensible ? new String(code, LENGTH_AT + 1, length, StandardCharsets.US_ASCII) : "";
    return text.matches("[0-9][0-9.]*") ? text : "of an unknown version";
  }
}
