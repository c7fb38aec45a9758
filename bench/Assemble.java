import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns WebAssembly text into a module: {@code Assemble library in.wat out.wasm}. */
public final class Assemble {
  private Assemble() {}

  public static void main(String... args) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      var library = SymbolLookup.libraryLookup(Path.of(args[0]), arena);
      var assemble =
          Linker.nativeLinker()
              .downcallHandle(
                  library.findOrThrow("wasmtime_wat2wasm"),
                  FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
      byte[] text = Files.readAllBytes(Path.of(args[1]));
      MemorySegment bytes = arena.allocate(16);
      var error =
          (MemorySegment)
              assemble.invokeExact(arena.allocateFrom(JAVA_BYTE, text), (long) text.length, bytes);
      if (error.address() != 0) {
        throw new IllegalArgumentException(args[1] + " is no WebAssembly text");
      }
      long length = bytes.get(JAVA_LONG, 0);
      byte[] wasm = bytes.get(ADDRESS, 8).reinterpret(length).toArray(JAVA_BYTE);
      Files.write(Path.of(args[2]), wasm);
    }
  }
}
