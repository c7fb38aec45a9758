package dev.slipway.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Turns WebAssembly text into the binary format by {@code wasmtime_wat2wasm}, so that tests hold
 * text and no binaries. Any thread; some microseconds for small modules.
 */
@SuppressWarnings("restricted")
public final class Wat {
  private static final long VECTOR_BYTES = 16;
  private static final SymbolLookup SYMBOLS = SymbolLookup.libraryLookup(library(), Arena.global());
  private static final MethodHandle WAT_TO_WASM =
      bind("wasmtime_wat2wasm", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
  private static final MethodHandle ERROR_MESSAGE =
      bind("wasmtime_error_message", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
  private static final MethodHandle DELETE_ERROR =
      bind("wasmtime_error_delete", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle DELETE_BYTES =
      bind("wasm_byte_vec_delete", FunctionDescriptor.ofVoid(ADDRESS));

  private Wat() {}

  /** The file of libwasmtime, as {@code SLIPWAY_LIBWASMTIME} names it. */
  public static Path library() {
    String path = System.getenv("SLIPWAY_LIBWASMTIME");
    if (path == null) {
      throw new IllegalStateException(
          "SLIPWAY_LIBWASMTIME must name the file of libwasmtime; make test sets it");
    }
    return Path.of(path);
  }

  /**
   * Assembles a module.
   *
   * @throws IllegalArgumentException if the text is wrong, with the place
   */
  public static byte[] compile(String wat) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom(JAVA_BYTE, wat.getBytes(StandardCharsets.UTF_8));
      MemorySegment wasm = arena.allocate(VECTOR_BYTES, Long.BYTES);
      MemorySegment error = (MemorySegment) WAT_TO_WASM.invokeExact(text, text.byteSize(), wasm);
      if (error.address() != 0) {
        throw new IllegalArgumentException(message(error, arena));
      }
      return take(wasm);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String message(MemorySegment error, Arena arena) throws Throwable {
    MemorySegment text = arena.allocate(VECTOR_BYTES, Long.BYTES);
    ERROR_MESSAGE.invokeExact(error, text);
    DELETE_ERROR.invokeExact(error);
    return new String(take(text), StandardCharsets.UTF_8);
  }

  private static byte[] take(MemorySegment vector) throws Throwable {
    long size = vector.get(JAVA_LONG, 0);
    byte[] bytes = vector.get(ADDRESS, Long.BYTES).reinterpret(size).toArray(JAVA_BYTE);
    DELETE_BYTES.invokeExact(vector);
    return bytes;
  }

  private static MethodHandle bind(String name, FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(SYMBOLS.find(name).orElseThrow(), function);
  }
}
