package dev.slipway.engine.adapter;

import dev.slipway.engine.Trap;

/**
 * What happened, in a few words, the same for every engine. Engines' own texts repeat the whole
 * backtrace, at a cost that the guest sets by the length of its names.
 */
public final class TrapMessages {
  private TrapMessages() {}

  public static String of(Trap.Kind kind) {
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
      case EXIT -> "the guest ended itself";
      case OTHER -> "the engine ended the guest";
    };
  }
}
