package dev.slipway.wasm;

import java.util.Locale;

/** What an import or an export is. */
public sealed interface ExternalType {
  record Function(FunctionType type) implements ExternalType {}

  record Table(TableType type) implements ExternalType {}

  record Memory(MemoryType type) implements ExternalType {}

  record Global(ValueType type, boolean mutable) implements ExternalType {}

  /** A kind of exception, with what it carries (exception handling proposal). */
  record Tag(FunctionType type) implements ExternalType {}

  /** For people: {@code function (i32) -> ()}, {@code memory of 1 to 4 pages}, and so on. */
  default String describe() {
    return switch (this) {
      case Function(FunctionType type) -> "function " + type;
      case Table(TableType type) -> "table of " + type.elements().describe() + " elements";
      case Memory(MemoryType type) -> "memory of " + type.pages().describe() + " pages";
      case Global(ValueType type, boolean mutable) ->
          (mutable ? "mutable global " : "global ") + type.name().toLowerCase(Locale.ROOT);
      case Tag(FunctionType type) -> "tag " + type;
    };
  }
}
