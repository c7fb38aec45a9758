package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import java.lang.foreign.Arena;
import java.util.List;

/** {@code wasmtime/linker.h}: ties a module to host functions once, for all its instances. */
final class LinkerFunctions {
  private final HandleBooks books;
  private final Failures failures;
  private final HostStubs stubs;
  private final NativeFunction newLinker;
  private final NativeFunction defineFunction;
  private final NativeFunction instantiatePre;
  private final NativeFunction deleteLinker;
  private final NativeFunction deletePre;

  LinkerFunctions(NativeLibrary library, Failures failures, HostStubs stubs, HandleBooks books) {
    this.failures = failures;
    this.stubs = stubs;
    this.books = books;
    newLinker = library.function("wasmtime_linker_new", POINTER, POINTER);
    defineFunction =
        library.function("wasmtime_linker_define_func_unchecked", POINTER, Downcalls.pointers(9));
    instantiatePre =
        library.function("wasmtime_linker_instantiate_pre", POINTER, POINTER, POINTER, POINTER);
    deleteLinker = library.procedure("wasmtime_linker_delete", POINTER);
    deletePre = library.procedure("wasmtime_instance_pre_delete", POINTER);
  }

  /** A {@code wasmtime_instance_pre_t}, from which instances are made, for {@link #delete}. */
  long link(long engine, long module, List<HostFunction> imports) {
    long linker = newLinker.pointer(engine);
    books.opened(HandleKind.LINKER);
    try (Arena arena = Arena.ofConfined()) {
      for (HostFunction function : imports) {
        define(linker, function, arena);
      }
      long out = arena.allocate(Long.BYTES, Long.BYTES).address();
      failures.check(instantiatePre.pointer(linker, module, out));
      books.opened(HandleKind.INSTANCE_PRE);
      return RawMemory.getLong(out);
    } finally {
      deleteLinker.run(linker);
      books.closed(HandleKind.LINKER);
    }
  }

  private void define(long linker, HostFunction function, Arena arena) {
    HostStub stub = stubs.of(function);
    NativeName module = NativeName.of(function.module(), arena);
    NativeName name = NativeName.of(function.name(), arena);
    failures.check(
        defineFunction.pointer(
            linker,
            module.address(),
            module.length(),
            name.address(),
            name.length(),
            stub.functionType(),
            stub.address(),
            0L,
            0L));
  }

  void delete(long pre) {
    deletePre.run(pre);
    books.closed(HandleKind.INSTANCE_PRE);
  }
}
