package dev.slipway.wasm;

import java.util.function.Consumer;

/** Walks globals and segments, whose constant expressions it gives to a scanner. */
final class SegmentScanner {
  private static final int PASSIVE_OR_DECLARED = 1;
  private static final int EXPLICIT_INDEX = 2;
  private static final int EXPRESSIONS = 4;

  private final ByteReader in;
  private final InstructionScanner instructions;

  SegmentScanner(ByteReader in, InstructionScanner instructions) {
    this.in = in;
    this.instructions = instructions;
  }

  void globals(Consumer<ValueType> type) {
    long count = in.u32();
    boolean known = true;
    for (long i = 0; known && i < count; i++) {
      type.accept(ExternalTypes.readGlobal(in).type());
      known = instructions.constant();
    }
  }

  void data() {
    long count = in.u32();
    boolean known = true;
    for (long i = 0; known && i < count; i++) {
      int flags = in.u8();
      if ((flags & EXPLICIT_INDEX) != 0) {
        in.u32();
      }
      known = (flags & PASSIVE_OR_DECLARED) != 0 || instructions.constant();
      if (known) {
        in.skip(in.u32());
      }
    }
  }

  void elements(Consumer<ValueType> type) {
    long count = in.u32();
    boolean known = true;
    for (long i = 0; known && i < count; i++) {
      known = element(in.u8(), type);
    }
  }

  /** One segment; false if it has an instruction that is not understood. */
  private boolean element(int flags, Consumer<ValueType> type) {
    boolean active = (flags & PASSIVE_OR_DECLARED) == 0;
    if (active && (flags & EXPLICIT_INDEX) != 0) {
      in.u32();
    }
    if (active && !instructions.constant()) {
      return false;
    }
    boolean expressions = (flags & EXPRESSIONS) != 0;
    if ((flags & (PASSIVE_OR_DECLARED | EXPLICIT_INDEX)) != 0) {
      if (expressions) {
        type.accept(ValueTypes.readReference(in));
      } else {
        in.u8();
      }
    }
    return items(expressions);
  }

  private boolean items(boolean expressions) {
    long items = in.u32();
    boolean known = true;
    for (long i = 0; known && i < items; i++) {
      if (expressions) {
        known = instructions.constant();
      } else {
        in.u32();
      }
    }
    return known;
  }
}
