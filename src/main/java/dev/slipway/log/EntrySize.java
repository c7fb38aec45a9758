package dev.slipway.log;

/** How much memory an entry takes, estimated from above. */
final class EntrySize {
  /** The entry's own objects, with its share of its invocation's. */
  private static final long OVERHEAD = 160;

  /** A text's object and its array's header. */
  private static final long TEXT_OVERHEAD = 40;

  private EntrySize() {}

  static long of(LogEntry entry) {
    return switch (entry.event()) {
      case LogEvent.Line(String text) -> OVERHEAD + of(text);
      case LogEvent.Invocation invocation -> OVERHEAD + of(invocation.what());
      case LogEvent.Fault fault ->
          OVERHEAD + of(fault.text()) + fault.backtrace().stream().mapToLong(EntrySize::of).sum();
    };
  }

  /** Two bytes a character: a text of Latin letters takes half of it. */
  private static long of(String text) {
    return TEXT_OVERHEAD + 2L * text.length();
  }
}
