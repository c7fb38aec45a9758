package dev.slipway.guest;

import java.util.Locale;

/** How a guest is called. */
public enum Abi {
  /** waPC: {@code __guest_call} with an operation and a payload. */
  WAPC,
  /** waPC under the name that its imports have since 2021-09. */
  WASMBUS,
  /** A WASI program: {@code _start} runs once for each HTTP request. */
  WASI_COMMAND,
  /** Plain exported functions with numeric types. */
  EXPORTS;

  /** The name on the wire. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its calls have payloads that a dialect may describe. */
  public boolean hasDialects() {
    return switch (this) {
      case WAPC, WASMBUS -> true;
      case WASI_COMMAND, EXPORTS -> false;
    };
  }

  /**
   * The ABI of an id.
   *
   * @throws IllegalArgumentException if no ABI has the id
   */
  public static Abi of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
