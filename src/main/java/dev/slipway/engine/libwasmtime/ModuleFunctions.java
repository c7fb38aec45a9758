package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;

/** {@code wasmtime/module.h}: compile, keep and load code. */
final class ModuleFunctions {
  private final HandleBooks books;
  private final Failures failures;
  private final ByteVector bytes;
  private final NativeFunction newModule;
  private final NativeFunction deserialize;
  private final NativeFunction serialize;
  private final NativeFunction delete;

  ModuleFunctions(NativeLibrary library, Failures failures, ByteVector bytes, HandleBooks books) {
    this.failures = failures;
    this.bytes = bytes;
    this.books = books;
    newModule =
        library.function("wasmtime_module_new", POINTER, POINTER, POINTER, POINTER, POINTER);
    deserialize =
        library.function(
            "wasmtime_module_deserialize", POINTER, POINTER, POINTER, POINTER, POINTER);
    serialize = library.function("wasmtime_module_serialize", POINTER, POINTER, POINTER);
    delete = library.procedure("wasmtime_module_delete", POINTER);
  }

  long compile(long engine, byte[] wasm) {
    return make(newModule, engine, wasm);
  }

  long load(long engine, byte[] code) {
    return make(deserialize, engine, code);
  }

  private long make(NativeFunction maker, long engine, byte[] input) {
    try (Arena arena = Arena.ofConfined()) {
      long out = arena.allocate(Long.BYTES, Long.BYTES).address();
      long data = arena.allocateFrom(ValueLayout.JAVA_BYTE, input).address();
      failures.check(maker.pointer(engine, data, (long) input.length, out));
      books.opened(HandleKind.MODULE);
      return RawMemory.getLong(out);
    }
  }

  byte[] code(long module) {
    return bytes.take(to -> failures.check(serialize.pointer(module, to)));
  }

  void delete(long module) {
    delete.run(module);
    books.closed(HandleKind.MODULE);
  }
}
