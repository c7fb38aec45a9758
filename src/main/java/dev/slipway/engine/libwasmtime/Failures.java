package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Trap;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code wasmtime/error.h} and {@code trap.h}: native failures become exceptions, and are freed.
 */
final class Failures {
  private static final int MOST_MESSAGE_CHARACTERS = 1_000;
  private static final String TRAP_MARK = "wasm trap: ";

  private final HandleBooks books;
  private final ByteVector bytes;
  private final Backtraces backtraces;
  private final NativeFunction errorMessage;
  private final NativeFunction errorTrace;
  private final NativeFunction deleteError;
  private final NativeFunction trapMessage;
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
    trapMessage = library.procedure("wasm_trap_message", POINTER, POINTER);
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
      return thrownByHost(thrown, backtraces.take(to -> errorTrace.run(error, to)));
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
        return thrownByHost(thrown, frames);
      }
      Trap.Kind kind = kind(trap);
      return kind == Trap.Kind.INTERRUPTED
          ? timeEnded(frames)
          : new Trap(kind, rootCause(bytes.take(to -> trapMessage.run(trap, to))), frames, null);
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

  /** The trap of a guest whose time budget has ended. */
  static Trap timeEnded() {
    return timeEnded(List.of());
  }

  private static Trap timeEnded(List<String> frames) {
    return new Trap(Trap.Kind.INTERRUPTED, "the guest's time budget has ended", frames, null);
  }

  /** A trap keeps its kind, and gets the frames of the guest that made the host call. */
  private static Trap thrownByHost(Throwable thrown, List<String> frames) {
    if (thrown instanceof Trap trap) {
      List<String> all = new ArrayList<>(trap.backtrace());
      all.addAll(frames);
      return new Trap(trap.kind(), trap.getMessage(), all, trap.getCause());
    }
    return new Trap(Trap.Kind.HOST, "a host function failed: " + thrown, frames, thrown);
  }

  /** What follows the mark of the engine's own traps: before it is the backtrace once more. */
  private static String rootCause(byte[] message) {
    String chain = chain(message);
    int root = chain.lastIndexOf(TRAP_MARK);
    return root < 0 ? chain : chain.substring(root + TRAP_MARK.length());
  }

  /**
   * The chain of causes in one line, which the engine writes below each other, perhaps numbered.
   */
  private static String chain(byte[] message) {
    String text = new String(message, StandardCharsets.UTF_8).replace('\0', '\n').strip();
    String line =
        text.replaceAll("\\s*\\n\\s*Caused by:", "").replaceAll("\\s*\\n\\s*(\\d+: )?", ": ");
    return line.substring(0, Math.min(MOST_MESSAGE_CHARACTERS, line.length()));
  }
}
