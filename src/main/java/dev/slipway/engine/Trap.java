package dev.slipway.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guest's run ended by force; its instance must be thrown away, but for {@link Kind#EXIT}. */
public final class Trap extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a guest was ended. */
  public enum Kind {
    STACK_OVERFLOW,
    MEMORY_OUT_OF_BOUNDS,
    TABLE_OUT_OF_BOUNDS,
    INDIRECT_CALL_TO_NULL,
    BAD_SIGNATURE,
    INTEGER_OVERFLOW,
    INTEGER_DIVISION_BY_ZERO,
    BAD_CONVERSION_TO_INTEGER,
    UNREACHABLE,
    /** The time budget ended, or the caller has taken it away. */
    INTERRUPTED,
    /** A host function ended the guest; the cause says why. */
    HOST,
    /** A host function ended the run as the guest asked; its instance may be called again. */
    EXIT,
    OTHER
  }

  private final Kind kind;
  private final transient List<String> backtrace;

  public Trap(Kind kind, String message) {
    this(kind, message, List.of(), null);
  }

  /**
   * A trap with all that is known of it.
   *
   * @param backtrace the guest's frames, innermost first
   * @param cause what a host function threw, if it was one
   */
  public Trap(Kind kind, String message, List<String> backtrace, @Nullable Throwable cause) {
    // A trap is an everyday outcome of a guest: no Java stack is recorded for it.
    super(message, cause, false, false);
    this.kind = kind;
    this.backtrace = List.copyOf(backtrace);
  }

  public Kind kind() {
    return kind;
  }

  public List<String> backtrace() {
    return backtrace;
  }
}
