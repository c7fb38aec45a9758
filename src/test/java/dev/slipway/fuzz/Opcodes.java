package dev.slipway.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a byte of code may become without that the types change. */
final class Opcodes {
  private static final int I32_CONST = 0x41;
  private static final int I64_CONST = 0x42;
  private static final int TRIES = 64;

  /** First and last opcode of instructions with the same operands and results. */
  private record Family(int first, int last) {
    boolean has(int opcode) {
      return opcode >= first && opcode <= last;
    }
  }

  private static final List<Family> FAMILIES =
      List.of(
          new Family(0x0c, 0x0d),
          new Family(0x20, 0x22),
          new Family(0x2c, 0x2f),
          new Family(0x36, 0x37),
          new Family(0x46, 0x4f),
          new Family(0x51, 0x5a),
          new Family(0x5b, 0x60),
          new Family(0x67, 0x69),
          new Family(0x6a, 0x78),
          new Family(0x79, 0x7b),
          new Family(0x7c, 0x8a),
          new Family(0x92, 0x98),
          new Family(0xa0, 0xa6));

  private Opcodes() {}

  /** Another of the same family; a byte that is in none stays. */
  static byte sibling(byte opcode, RandomGenerator random) {
    for (Family family : FAMILIES) {
      if (family.has(opcode & 0xff)) {
        return (byte) random.nextInt(family.first(), family.last() + 1);
      }
    }
    return opcode;
  }

  /** Some bytes that look like constants, changed in place, with as many bytes as before. */
  static byte[] withOtherConstants(byte[] code, RandomGenerator random) {
    byte[] changed = code.clone();
    for (int left = TRIES; left > 0; left--) {
      int at = random.nextInt(changed.length);
      if (changed[at] == I32_CONST || changed[at] == I64_CONST) {
        change(changed, at + 1, random);
      }
    }
    return changed;
  }

  private static void change(byte[] code, int from, RandomGenerator random) {
    for (int i = from; i < code.length; i++) {
      boolean more = code[i] < 0;
      code[i] = (byte) (random.nextInt(0x80) | (more ? 0x80 : 0));
      if (!more) {
        return;
      }
    }
  }
}
