package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.EngineText;
import dev.slipway.engine.adapter.HostFailures;
import dev.slipway.engine.adapter.TrapMessages;
import io.github.kawamuray.wasmtime.WasmFunctionError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the binding throws, as the port's exceptions. */
final class Failures {
  private static final String TRAP_PREFIX = "wasm trap: ";
  private static final Pattern FRAME =
      Pattern.compile("\\s*\\d+:\\s+(0x[0-9a-f]+) - [^!]*!(.*)|\\s*\\d+:\\s+(0x[0-9a-f]+) - (.*)");

  /** The innermost frames say where it happened; an endless recursion has thousands. */
  private static final int MOST_FRAMES = 64;

  private static final int MOST_NAME_CHARACTERS = 256;

  /** Traps while an instance is made come as text only: segments that do not fit. */
  private static final Map<String, Trap.Kind> SEGMENT_TRAPS =
      Map.of(
          "out of bounds memory access", Trap.Kind.MEMORY_OUT_OF_BOUNDS,
          "undefined element: out of bounds table access", Trap.Kind.TABLE_OUT_OF_BOUNDS);

  private Failures() {}

  /** A refusal in the engine's own words; it gives the outermost of them only. */
  static EngineException engineError(RuntimeException thrown) {
    return new EngineException(EngineText.line(text(thrown)), thrown);
  }

  /**
   * Throws what has ended a guest's run.
   *
   * @param byHost what a host function threw in this run, if one did
   */
  static RuntimeException raise(RuntimeException thrown, @Nullable Throwable byHost) throws Trap {
    if (byHost != null) {
      throw HostFailures.trap(byHost, frames(text(thrown)));
    }
    if (thrown instanceof WasmFunctionError.TrapError error) {
      throw trap(kind(error.trap()), List.of());
    }
    if (text(thrown).startsWith(TRAP_PREFIX)) {
      String what = text(thrown).substring(TRAP_PREFIX.length()).strip();
      throw trap(SEGMENT_TRAPS.getOrDefault(what, Trap.Kind.OTHER), List.of());
    }
    List<String> frames = frames(text(thrown));
    if (!frames.isEmpty()) {
      throw trap(Trap.Kind.OTHER, frames);
    }
    return engineError(thrown);
  }

  private static Trap trap(Trap.Kind kind, List<String> frames) {
    return new Trap(kind, TrapMessages.of(kind), frames, null);
  }

  private static Trap.Kind kind(io.github.kawamuray.wasmtime.Trap trap) {
    return switch (trap) {
      case STACK_OVERFLOW -> Trap.Kind.STACK_OVERFLOW;
      case MEMORY_OUT_OF_BOUNDS -> Trap.Kind.MEMORY_OUT_OF_BOUNDS;
      case TABLE_OUT_OF_BOUNDS -> Trap.Kind.TABLE_OUT_OF_BOUNDS;
      case INDIRECT_CALL_TO_NULL -> Trap.Kind.INDIRECT_CALL_TO_NULL;
      case BAD_SIGNATURE -> Trap.Kind.BAD_SIGNATURE;
      case INTEGER_OVERFLOW -> Trap.Kind.INTEGER_OVERFLOW;
      case INTEGER_DIVISION_BY_ZERO -> Trap.Kind.INTEGER_DIVISION_BY_ZERO;
      case BAD_CONVERSION_TO_INTEGER -> Trap.Kind.BAD_CONVERSION_TO_INTEGER;
      case UNREACHABLE_CODE_REACHED -> Trap.Kind.UNREACHABLE;
      case INTERRUPT -> Trap.Kind.INTERRUPTED;
      case UNKNOWN, HEAP_MISALIGNED, ALWAYS_TRAP_ADAPTER, OUF_OF_FUEL -> Trap.Kind.OTHER;
    };
  }

  /** The frames in a text of the engine, as the other adapter writes them. */
  private static List<String> frames(String text) {
    return text.lines()
        .map(FRAME::matcher)
        .filter(java.util.regex.Matcher::matches)
        .limit(MOST_FRAMES)
        .map(m -> frame(or(m.group(2), m.group(4)), or(m.group(1), m.group(3))))
        .toList();
  }

  private static String frame(String name, String offset) {
    String function =
        name.length() > MOST_NAME_CHARACTERS ? name.substring(0, MOST_NAME_CHARACTERS) : name;
    return "%s at %s".formatted(function.strip(), offset.toLowerCase(Locale.ROOT));
  }

  private static String or(@Nullable String first, @Nullable String second) {
    return first != null ? first : Objects.requireNonNull(second);
  }

  private static String text(RuntimeException thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
  }
}
