package dev.slipway.wasm;

/** What an import or an export is. */
public sealed interface ExternalType {
  record Function(FunctionType type) implements ExternalType {}

  record Table(TableType type) implements ExternalType {}

  record Memory(MemoryType type) implements ExternalType {}

  record Global(ValueType type, boolean mutable) implements ExternalType {}

  /** A kind of exception, with what it carries (exception handling proposal). */
  record Tag(FunctionType type) implements ExternalType {}
}
