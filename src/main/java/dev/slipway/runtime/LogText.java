package dev.slipway.runtime;

/** Makes a guest's text fit for a line of the server's log. */
final class LogText {
  /** Room for a message and a backtrace, but not for a flood. */
  private static final int MAX_CHARACTERS = 4_000;

  private LogText() {}

  static String of(String text) {
    String cut = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "..." : text;
    return cut.replaceAll("\\p{Cntrl}+", " ");
  }
}
