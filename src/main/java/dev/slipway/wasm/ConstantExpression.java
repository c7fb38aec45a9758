package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;

/** Steps over the constant expression of a global or a table, whose end only its code tells. */
final class ConstantExpression {
  private static final int END = 0x0b;

  private ConstantExpression() {}

  static void skip(ByteReader reader) {
    int opcode = reader.u8();
    while (opcode != END) {
      skipImmediates(reader, opcode);
      opcode = reader.u8();
    }
  }

  private static void skipImmediates(ByteReader reader, int opcode) {
    switch (opcode) {
      case 0x41 -> reader.signed(32);
      case 0x42 -> reader.signed(64);
      case 0x43 -> reader.skip(Float.BYTES);
      case 0x44 -> reader.skip(Double.BYTES);
      // global.get, ref.func
      case 0x23, 0xd2 -> reader.u32();
      case 0xd0 -> ValueTypes.skipHeapType(reader);
      // add, sub and mul of i32 and i64
      case 0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e -> {}
      case 0xfb -> skipGarbageCollected(reader);
      case 0xfd -> skipVector(reader);
      default -> throw unknown(reader, opcode);
    }
  }

  private static void skipGarbageCollected(ByteReader reader) {
    int operation = (int) reader.u32();
    switch (operation) {
      // struct.new, struct.new_default, array.new, array.new_default
      case 0, 1, 6, 7 -> reader.u32();
      // array.new_fixed
      case 8 -> {
        reader.u32();
        reader.u32();
      }
      // any.convert_extern, extern.convert_any, ref.i31
      case 26, 27, 28 -> {}
      default -> throw unknown(reader, operation);
    }
  }

  private static void skipVector(ByteReader reader) {
    int operation = (int) reader.u32();
    if (operation != 12) {
      throw unknown(reader, operation);
    }
    reader.skip(16);
  }

  private static SlipwayException unknown(ByteReader reader, int opcode) {
    return reader.damaged(
        String.format("0x%02x is no constant instruction that Slipway knows", opcode));
  }
}
