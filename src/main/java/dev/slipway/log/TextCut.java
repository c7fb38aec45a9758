package dev.slipway.log;

/** Cuts what a guest says to the length that a log keeps. */
final class TextCut {
  private TextCut() {}

  static LogEvent of(LogEvent event, int most) {
    return switch (event) {
      case LogEvent.Line(String text) when text.length() > most ->
          new LogEvent.Line(cut(text, most));
      case LogEvent.Fault fault when fault.text().length() > most ->
          new LogEvent.Fault(fault.outcome(), cut(fault.text(), most), fault.backtrace());
      case LogEvent.Invocation i when i.what().length() > most ->
          new LogEvent.Invocation(cut(i.what(), most), i.outcome(), i.duration(), i.hostCalls());
      case LogEvent.Line _, LogEvent.Fault _, LogEvent.Invocation _ -> event;
    };
  }

  private static String cut(String text, int most) {
    // A pair of surrogates is one character: half of it would be no text.
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "... (cut from " + text.length() + " characters)";
  }
}
