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

  /**
   * What happened, in a few words. The library's own text would repeat the whole backtrace, at a
   * cost that the guest sets by the length of its names.
   */
  static String message(Trap.Kind kind) {
    return switch (kind) {
      case STACK_OVERFLOW -> "the guest's stack is used up";
      case MEMORY_OUT_OF_BOUNDS -> "the guest used memory that it does not have";
      case TABLE_OUT_OF_BOUNDS -> "the guest used a table element that is not there";
      case INDIRECT_CALL_TO_NULL -> "the guest called an empty table element";
      case BAD_SIGNATURE -> "the guest called a table element of another type";
      case INTEGER_OVERFLOW -> "a division overflowed";
      case INTEGER_DIVISION_BY_ZERO -> "the guest divided by zero";
      case BAD_CONVERSION_TO_INTEGER -> "a number does not fit the integer it was to become";
      case UNREACHABLE -> "the guest gave up (an unreachable instruction)";
      case INTERRUPTED -> "the guest's time budget has ended";
      case HOST -> "a host function ended the guest";
      case OTHER -> "the engine ended the guest";
    };
  }
}
