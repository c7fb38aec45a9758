package dev.slipway.cli.terminal;

/** How a command writes what it has found. */
public enum Format {
  /** For people. */
  TABLE,
  /** For programs: what the platform answered, as it answered it. */
  JSON
}
