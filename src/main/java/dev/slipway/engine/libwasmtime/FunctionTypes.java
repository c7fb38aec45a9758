package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.slipway.engine.adapter.HandleBooks;
import dev.slipway.engine.adapter.HandleKind;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.LongStream;

/**
 * {@code wasm_functype_t} of {@code wasm.h}, to and from Java. Asking for the kind of a value type
 * that the C API cannot name ends the process: {@link EngineFeatures} keeps those out.
 */
final class FunctionTypes {
  private static final int KIND_I32 = 0;
  private static final int KIND_I64 = 1;
  private static final int KIND_F32 = 2;
  private static final int KIND_F64 = 3;
  private static final int KIND_EXTERNREF = 128;
  private static final int KIND_FUNCREF = 129;

  private final HandleBooks books;
  private final NativeFunction newValueType;
  private final NativeFunction newValueTypes;
  private final NativeFunction newFunctionType;
  private final NativeFunction deleteFunctionType;
  private final NativeFunction typeOfFunction;
  private final NativeFunction parameters;
  private final NativeFunction results;
  private final NativeFunction kind;

  FunctionTypes(NativeLibrary library, HandleBooks books) {
    this.books = books;
    newValueType = library.function("wasm_valtype_new", POINTER, JAVA_BYTE);
    newValueTypes = library.procedure("wasm_valtype_vec_new", POINTER, POINTER, POINTER);
    newFunctionType = library.function("wasm_functype_new", POINTER, POINTER, POINTER);
    deleteFunctionType = library.procedure("wasm_functype_delete", POINTER);
    typeOfFunction = library.function("wasmtime_func_type", POINTER, POINTER, POINTER);
    parameters = library.function("wasm_functype_params", POINTER, POINTER);
    results = library.function("wasm_functype_results", POINTER, POINTER);
    kind = library.function("wasm_valtype_kind", JAVA_BYTE, POINTER);
  }

  /** A new native type of numeric values, for {@link #delete}. */
  long create(FunctionType type) {
    try (Arena arena = Arena.ofConfined()) {
      long functionType =
          newFunctionType.pointer(vector(type.parameters(), arena), vector(type.results(), arena));
      books.opened(HandleKind.FUNCTION_TYPE);
      return functionType;
    }
  }

  private long vector(List<ValueType> types, Arena arena) {
    long vector = arena.allocate(ByteVector.BYTES, Long.BYTES).address();
    long elements = arena.allocate(Long.BYTES * (types.size() + 1L), Long.BYTES).address();
    byte[] kinds = new byte[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kindOf(types.get(i));
    }
    for (int i = 0; i < kinds.length; i++) {
      RawMemory.putLong(elements + (long) i * Long.BYTES, newValueType.pointer(kinds[i]));
    }
    newValueTypes.run(vector, (long) kinds.length, elements);
    return vector;
  }

  void delete(long functionType) {
    deleteFunctionType.run(functionType);
    books.closed(HandleKind.FUNCTION_TYPE);
  }

  /** The type of a {@code wasmtime_func_t}. */
  FunctionType read(long context, long function) {
    long functionType = typeOfFunction.pointer(context, function);
    books.opened(HandleKind.FUNCTION_TYPE);
    try {
      return new FunctionType(
          types(parameters.pointer(functionType)), types(results.pointer(functionType)));
    } finally {
      delete(functionType);
    }
  }

  private List<ValueType> types(long vector) {
    return LongStream.range(0, ByteVector.size(vector))
        .map(i -> RawMemory.getLong(ByteVector.data(vector) + i * Long.BYTES))
        .mapToObj(valueType -> typeOf(kind.unsignedByte(valueType)))
        .toList();
  }

  private static byte kindOf(ValueType type) {
    return switch (type) {
      case I32 -> KIND_I32;
      case I64 -> KIND_I64;
      case F32 -> KIND_F32;
      case F64 -> KIND_F64;
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException("A host function takes numbers only, but not " + type);
    };
  }

  private static ValueType typeOf(int kind) {
    return switch (kind) {
      case KIND_I32 -> ValueType.I32;
      case KIND_I64 -> ValueType.I64;
      case KIND_F32 -> ValueType.F32;
      case KIND_F64 -> ValueType.F64;
      case KIND_EXTERNREF -> ValueType.EXTERNREF;
      case KIND_FUNCREF -> ValueType.FUNCREF;
      default -> ValueType.OTHER;
    };
  }
}
