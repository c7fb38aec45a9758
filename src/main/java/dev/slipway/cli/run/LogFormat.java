package dev.slipway.cli.run;

/** How entries of a log are written. */
enum LogFormat {
  /** A line for people. */
  PRETTY,
  /** What the platform has told, an item a line. */
  JSON
}
