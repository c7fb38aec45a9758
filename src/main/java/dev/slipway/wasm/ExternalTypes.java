package dev.slipway.wasm;

import java.util.OptionalLong;

/** Reads the types of tables, memories and globals. */
final class ExternalTypes {
  private static final int HAS_MAXIMUM = 0x01;
  private static final int SHARED = 0x02;
  private static final int IS_64 = 0x04;

  private ExternalTypes() {}

  static ExternalType.Global readGlobal(ByteReader reader) {
    return new ExternalType.Global(ValueTypes.read(reader), ValueTypes.readMutable(reader));
  }

  static MemoryType readMemory(ByteReader reader) {
    return new MemoryType(readLimits(reader));
  }

  static TableType readTable(ByteReader reader) {
    return new TableType(ValueTypes.readReference(reader), readLimits(reader));
  }

  /**
   * Steps over the mark of a declared table with a first value (function references proposal).
   *
   * @return whether a constant expression follows the table's type
   */
  static boolean skipFirstValueMark(ByteReader reader) {
    boolean marked = reader.nextIs(0x40);
    if (marked) {
      reader.skip(2);
    }
    return marked;
  }

  static SizeLimits readLimits(ByteReader reader) {
    int flags = reader.u8();
    if (flags > (HAS_MAXIMUM | SHARED | IS_64)) {
      throw reader.damaged(String.format("the size flags 0x%02x are not known to Slipway", flags));
    }
    boolean is64 = (flags & IS_64) != 0;
    long minimum = is64 ? reader.u64() : reader.u32();
    OptionalLong maximum = OptionalLong.empty();
    if ((flags & HAS_MAXIMUM) != 0) {
      maximum = OptionalLong.of(is64 ? reader.u64() : reader.u32());
    }
    if (maximum.isPresent() && maximum.getAsLong() < minimum) {
      throw reader.damaged(
          "the maximum " + maximum.getAsLong() + " is below the minimum " + minimum);
    }
    return new SizeLimits(minimum, maximum, (flags & SHARED) != 0, is64);
  }

  static void write(WasmWriter writer, SizeLimits limits) {
    int flags = limits.maximum().isPresent() ? HAS_MAXIMUM : 0;
    flags |= limits.shared() ? SHARED : 0;
    flags |= limits.is64() ? IS_64 : 0;
    writer.u8(flags).unsigned(limits.minimum());
    limits.maximum().ifPresent(writer::unsigned);
  }
}
