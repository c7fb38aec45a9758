package dev.slipway.wasm;

/** Reads value types, reference types and heap types. */
final class ValueTypes {
  private ValueTypes() {}

  static ValueType read(ByteReader reader) {
    return read(reader, reader.u8());
  }

  private static ValueType read(ByteReader reader, int code) {
    return switch (code) {
      case 0x7f -> ValueType.I32;
      case 0x7e -> ValueType.I64;
      case 0x7d -> ValueType.F32;
      case 0x7c -> ValueType.F64;
      case 0x7b -> ValueType.V128;
      default -> reference(reader, code);
    };
  }

  static ValueType readReference(ByteReader reader) {
    return reference(reader, reader.u8());
  }

  private static ValueType reference(ByteReader reader, int code) {
    return switch (code) {
      case 0x70 -> ValueType.FUNCREF;
      case 0x6f -> ValueType.EXTERNREF;
      case 0x64, 0x63 -> {
        skipHeapType(reader);
        yield ValueType.OTHER;
      }
      case 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x71, 0x72, 0x73, 0x74 -> ValueType.OTHER;
      default ->
          throw reader.damaged(String.format("0x%02x is no type that Slipway knows here", code));
    };
  }

  /** A type's index, or an abstract type as a negative number. */
  static void skipHeapType(ByteReader reader) {
    reader.signed(33);
  }

  /** A field of a structure or array: packed integers are allowed besides value types. */
  static void readStorage(ByteReader reader) {
    int code = reader.u8();
    if (code != 0x78 && code != 0x77) {
      read(reader, code);
    }
  }

  static boolean readMutable(ByteReader reader) {
    int flag = reader.u8();
    if (flag > 1) {
      throw reader.damaged("mutability is " + flag + ", not 0 or 1");
    }
    return flag == 1;
  }
}
