package dev.slipway.engine.libwasmtime;

import java.util.Locale;

/** The native objects that the books count. */
enum HandleKind {
  ENGINE,
  MODULE,
  LINKER,
  INSTANCE_PRE,
  FUNCTION_TYPE,
  STORE,
  ERROR,
  TRAP;

  /** The name in {@link dev.slipway.engine.Engine#openHandles()}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
