package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.Trap;

/** {@code wasmtime_trap_code_t} of {@code wasmtime/trap.h}. */
final class TrapKinds {
  private TrapKinds() {}

  static Trap.Kind of(int code) {
    return switch (code) {
      case 0 -> Trap.Kind.STACK_OVERFLOW;
      case 1 -> Trap.Kind.MEMORY_OUT_OF_BOUNDS;
      case 3 -> Trap.Kind.TABLE_OUT_OF_BOUNDS;
      case 4 -> Trap.Kind.INDIRECT_CALL_TO_NULL;
      case 5 -> Trap.Kind.BAD_SIGNATURE;
      case 6 -> Trap.Kind.INTEGER_OVERFLOW;
      case 7 -> Trap.Kind.INTEGER_DIVISION_BY_ZERO;
      case 8 -> Trap.Kind.BAD_CONVERSION_TO_INTEGER;
      case 9 -> Trap.Kind.UNREACHABLE;
      case 10 -> Trap.Kind.INTERRUPTED;
      default -> Trap.Kind.OTHER;
    };
  }
}
