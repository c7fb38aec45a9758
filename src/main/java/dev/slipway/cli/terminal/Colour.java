package dev.slipway.cli.terminal;

/** What a terminal can do to text, by codes that each of them knows. */
public enum Colour {
  NONE(""),
  RED("\u001b[31m"),
  GREEN("\u001b[32m"),
  YELLOW("\u001b[33m"),
  CYAN("\u001b[36m"),
  DIM("\u001b[2m");

  private final String start;

  Colour(String start) {
    this.start = start;
  }

  String start() {
    return start;
  }
}
