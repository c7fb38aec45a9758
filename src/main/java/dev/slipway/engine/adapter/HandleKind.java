package dev.slipway.engine.adapter;

import java.util.Locale;

/** The native objects that the books count. */
public enum HandleKind {
  ENGINE,
  MODULE,
  LINKER,
  INSTANCE_PRE,
  FUNCTION_TYPE,
  STORE,
  /** A store that waits for its next instance. */
  IDLE_STORE,
  HOST_FUNCTION,
  ERROR,
  TRAP;

  /** The name in {@link dev.slipway.engine.Engine#openHandles()}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
