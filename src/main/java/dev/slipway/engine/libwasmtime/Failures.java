package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import dev.slipway.engine.adapter.HostFailures;
import dev.slipway.engine.adapter.TrapMessages;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code wasmtime/error.h} and {@code trap.h}: native failures become exceptions, and are freed.
 */
final class Failures {
  /** Messages quote names of the guest, which may make them as long as its module. */
  private static final int MOST_MESSAGE_BYTES = 1_000;

  private static final Pattern CAUSE = Pattern.compile(" Caused by: (0: )?| [1-9]: ");

  private final HandleBooks books;
  private final ByteVector bytes;
  private final Backtraces backtraces;
  private final NativeFunction errorMessage;
  private final NativeFunction errorTrace;
  private final NativeFunction deleteError;
  private final NativeFunction trapCode;
  private final NativeFunction trapTrace;
  private final NativeFunction deleteTrap;

  Failures(NativeLibrary library, ByteVector bytes, HandleBooks books) {
    this.books = books;
    this.bytes = bytes;
    backtraces = new Backtraces(library);
    errorMessage = library.procedure("wasmtime_error_message", POINTER, POINTER);
    errorTrace = library.procedure("wasmtime_error_wasm_trace", POINTER, POINTER);
    deleteError = library.procedure("wasmtime_error_delete", POINTER);
    trapCode = library.function("wasmtime_trap_code", JAVA_BOOLEAN, POINTER, POINTER);
    trapTrace = library.procedure("wasm_trap_trace", POINTER, POINTER);
    deleteTrap = library.procedure("wasm_trap_delete", POINTER);
  }

  /** Throws the engine's own text if there is an error (a pointer that is not 0). */
  void check(long error) {
    if (error != 0) {
      throw engineError(error);
    }
  }

  /**
   * Throws what has ended a guest's run.
   *
   * @param error an error or 0
   * @param trap a trap or 0
   * @param thrown what a host function threw in this run, if one did
   */
  RuntimeException raise(long error, long trap, @Nullable Throwable thrown) throws Trap {
    if (trap != 0) {
      throw trap(trap, thrown);
    }
    if (thrown != null) {
      throw hostTrap(error, thrown);
    }
    return engineError(error);
  }

  private EngineException engineError(long error) {
    books.opened(HandleKind.ERROR);
    try {
      return new EngineException(chain(bytes.take(to -> errorMessage.run(error, to))));
    } finally {
      delete(error);
    }
  }

  private Trap hostTrap(long error, Throwable thrown) {
    books.opened(HandleKind.ERROR);
    try {
      return HostFailures.trap(thrown, backtraces.take(to -> errorTrace.run(error, to)));
    } finally {
      delete(error);
    }
  }

  private void delete(long error) {
    deleteError.run(error);
    books.closed(HandleKind.ERROR);
  }

  private Trap trap(long trap, @Nullable Throwable thrown) {
    books.opened(HandleKind.TRAP);
    try {
      List<String> frames = backtraces.take(to -> trapTrace.run(trap, to));
      if (thrown != null) {
        return HostFailures.trap(thrown, frames);
      }
      Trap.Kind kind = kind(trap);
      return new Trap(kind, TrapMessages.of(kind), frames, null);
    } finally {
      deleteTrap.run(trap);
      books.closed(HandleKind.TRAP);
    }
  }

  private Trap.Kind kind(long trap) {
    try (Arena arena = Arena.ofConfined()) {
      long code = arena.allocate(1).address();
      boolean known = trapCode.test(trap, code);
      return known ? TrapKinds.of(RawMemory.getByte(code)) : Trap.Kind.OTHER;
    }
  }

  /** The chain of causes in one line; the engine writes them below each other, perhaps numbered. */
  private static String chain(byte[] message) {
    int length = Math.min(MOST_MESSAGE_BYTES, message.length);
    String line =
        new String(message, 0, length, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return CAUSE.matcher(line).replaceAll(": ");
  }
}
