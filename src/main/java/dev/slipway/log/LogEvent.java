package dev.slipway.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What an entry tells. Texts of a guest are as the guest gave them, cut to a bounded length. */
public sealed interface LogEvent {
  /** A line that the guest wrote. */
  record Line(String text) implements LogEvent {}

  /**
   * A guest's own fault.
   *
   * @param outcome the code of the failure
   * @param text why, in the guest's or the engine's words
   * @param backtrace the guest's frames, innermost first; empty unless it trapped
   */
  record Fault(String outcome, String text, List<String> backtrace) implements LogEvent {
    public Fault {
      backtrace = List.copyOf(backtrace);
    }
  }

  /**
   * The end of an invocation.
   *
   * @param what was invoked, without headers, query or payload
   * @param outcome {@link #ANSWERED} or the code of the failure
   * @param duration from admission to end
   * @param hostCalls how many the guest made; empty if it did not run
   */
  record Invocation(String what, String outcome, Duration duration, OptionalInt hostCalls)
      implements LogEvent {}

  /** The outcome of an invocation that did not fail. */
  String ANSWERED = "answered";

  /** The outcome that it tells of, if it tells of any. */
  default Optional<String> ending() {
    return switch (this) {
      case Line _ -> Optional.empty();
      case Fault fault -> Optional.of(fault.outcome);
      case Invocation invocation -> Optional.of(invocation.outcome);
    };
  }

  /** The texts in which a search looks. */
  default List<String> texts() {
    return switch (this) {
      case Line(String text) -> List.of(text);
      case Fault fault -> Stream.concat(Stream.of(fault.text), fault.backtrace.stream()).toList();
      case Invocation invocation -> List.of(invocation.what);
    };
  }
}
