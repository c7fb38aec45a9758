package dev.slipway.wasm;

/**
 * How much of each thing a module may have. Far above what compilers produce; low enough that the
 * parsed form stays in the order of the file's own size, whatever the file claims.
 */
final class Bounds {
  static final int SECTIONS = 100_000;
  static final int TYPES = 100_000;
  static final int IMPORTS = 100_000;
  static final int EXPORTS = 100_000;
  static final int GLOBALS = 100_000;
  static final int TAGS = 100_000;

  static final int MEMORIES = 100;
  static final int TABLES = 1_000;

  /** This and the next two: what WebAssembly's JavaScript interface asks of every engine. */
  static final int FUNCTIONS = 1_000_000;

  /** Of one function type; results are bounded in the same way. */
  static final int PARAMETERS = 1_000;

  /** Of one structure. */
  static final int FIELDS = 10_000;

  static final int NAME_BYTES = 100_000;

  private Bounds() {}
}
