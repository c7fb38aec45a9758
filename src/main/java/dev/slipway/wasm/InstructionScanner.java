package dev.slipway.wasm;

import java.util.Set;

/**
 * Walks instructions (Core Specification 5.4) and notes which features they belong to. It stops at
 * an instruction that it does not know, since only its own form tells where the next one begins.
 */
final class InstructionScanner {
  private static final int END = 0x0b;

  /** In a memory argument's alignment: a memory's index follows (multi-memory proposal). */
  private static final int HAS_MEMORY_INDEX = 0x40;

  private final ByteReader in;
  private final Set<WasmFeature> found;

  InstructionScanner(ByteReader in, Set<WasmFeature> found) {
    this.in = in;
    this.found = found;
  }

  /** A function's instructions, up to the end of its bytes. */
  void code() {
    boolean known = true;
    while (known && in.remaining() > 0) {
      known = instruction(in.u8());
    }
  }

  /** A constant expression up to its end; false if it has an instruction that is not known. */
  boolean constant() {
    for (int opcode = in.u8(); opcode != END; opcode = in.u8()) {
      if (isIntegerArithmetic(opcode)) {
        found.add(WasmFeature.EXTENDED_CONST);
      } else if (!instruction(opcode)) {
        return false;
      }
    }
    return true;
  }

  /** add, sub and mul of i32 and i64. */
  private static boolean isIntegerArithmetic(int opcode) {
    return (opcode >= 0x6a && opcode <= 0x6c) || (opcode >= 0x7c && opcode <= 0x7e);
  }

  private boolean instruction(int opcode) {
    switch (opcode) {
      case 0x02, 0x03, 0x04 -> in.signed(33);
      // br, br_if, call, locals, globals, tables, memory.size and grow, ref.func
      case 0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0xd2 -> in.u32();
      case 0x0e -> skipIndices(in.u32() + 1);
      case 0x11 -> skipIndices(2);
      case 0x1c -> selectTypes();
      case 0x41 -> in.signed(32);
      case 0x42 -> in.signed(64);
      case 0x43 -> in.skip(Float.BYTES);
      case 0x44 -> in.skip(Double.BYTES);
      case 0xd0 -> heapType();
      default -> {
        return (opcode >= 0x28 && opcode <= 0x3e) ? memoryArgument() : plainOrProposed(opcode);
      }
    }
    return true;
  }

  private boolean plainOrProposed(int opcode) {
    if (opcode <= 0x01 || opcode == 0x05 || opcode == END || opcode == 0x0f) {
      return true;
    }
    if (opcode == 0x1a || opcode == 0x1b || opcode == 0xd1 || (opcode >= 0x45 && opcode <= 0xc4)) {
      return true;
    }
    return switch (opcode) {
      case 0xfc -> miscellaneous((int) in.u32());
      case 0xfd -> vector((int) in.u32());
      case 0xfe -> atomic((int) in.u32());
      case 0x12 -> note(WasmFeature.TAIL_CALLS, 1);
      case 0x13 -> note(WasmFeature.TAIL_CALLS, 2);
      case 0x06, 0x07, 0x08, 0x09, 0x0a, 0x18, 0x19, 0x1f -> stop(WasmFeature.EXCEPTIONS);
      case 0x14, 0x15, 0xd3, 0xd4, 0xd5, 0xd6, 0xfb -> stop(WasmFeature.GARBAGE_COLLECTION);
      default -> false;
    };
  }

  private boolean miscellaneous(int operation) {
    switch (operation) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> {}
      case 8, 10, 12, 14 -> skipIndices(2);
      case 9, 11, 13, 15, 16, 17 -> in.u32();
      case 19, 20, 21, 22 -> found.add(WasmFeature.WIDE_ARITHMETIC);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean vector(int operation) {
    found.add(WasmFeature.SIMD);
    if (operation >= 0x100) {
      found.add(WasmFeature.RELAXED_SIMD);
    } else if (operation == 12 || operation == 13) {
      in.skip(16);
    } else if (operation >= 21 && operation <= 34) {
      in.skip(1);
    } else if (operation <= 11 || operation == 92 || operation == 93) {
      return memoryArgument();
    } else if (operation >= 84 && operation <= 91) {
      memoryArgument();
      in.skip(1);
    }
    return true;
  }

  private boolean atomic(int operation) {
    found.add(WasmFeature.THREADS);
    if (operation == 3) {
      in.skip(1);
      return true;
    }
    return memoryArgument();
  }

  private boolean memoryArgument() {
    if ((in.u32() & HAS_MEMORY_INDEX) != 0) {
      found.add(WasmFeature.MULTI_MEMORY);
      in.u32();
    }
    in.u64();
    return true;
  }

  private void selectTypes() {
    long types = in.u32();
    for (long i = 0; i < types; i++) {
      if (ValueTypes.read(in) == ValueType.V128) {
        found.add(WasmFeature.SIMD);
      }
    }
  }

  private void heapType() {
    if (in.nextIs(0x6f)) {
      found.add(WasmFeature.HOST_REFERENCES);
    } else if (!in.nextIs(0x70)) {
      found.add(WasmFeature.GARBAGE_COLLECTION);
    }
    ValueTypes.skipHeapType(in);
  }

  private void skipIndices(long count) {
    for (long i = 0; i < count; i++) {
      in.u32();
    }
  }

  private boolean note(WasmFeature feature, int indices) {
    found.add(feature);
    skipIndices(indices);
    return true;
  }

  private boolean stop(WasmFeature feature) {
    found.add(feature);
    return false;
  }
}
