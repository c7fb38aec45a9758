package dev.slipway.wasm;

/** A value type of the binary format, with its byte (Core Specification 5.3.1 to 5.3.4). */
public enum ValueType {
  I32(0x7f),
  I64(0x7e),
  F32(0x7d),
  F64(0x7c),
  V128(0x7b),
  FUNCREF(0x70),
  EXTERNREF(0x6f),
  /** A reference type of a later proposal, kept only to say that it is there. */
  OTHER(0x00);

  private final int code;

  ValueType(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public boolean isNumeric() {
    return this == I32 || this == I64 || this == F32 || this == F64;
  }
}
