package dev.slipway.guest.exports;

import dev.slipway.wasm.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A WebAssembly number with its type. */
public sealed interface NumericValue {
  record I32(int value) implements NumericValue {}

  record I64(long value) implements NumericValue {}

  record F32(float value) implements NumericValue {}

  record F64(double value) implements NumericValue {}

  default ValueType type() {
    return switch (this) {
      case I32 i -> ValueType.I32;
      case I64 i -> ValueType.I64;
      case F32 f -> ValueType.F32;
      case F64 f -> ValueType.F64;
    };
  }

  /** The bits as the engine port passes them. */
  default long bits() {
    return switch (this) {
      case I32 i -> Integer.toUnsignedLong(i.value);
      case I64 i -> i.value;
      case F32 f -> Integer.toUnsignedLong(Float.floatToRawIntBits(f.value));
      case F64 f -> Double.doubleToRawLongBits(f.value);
    };
  }

  /**
   * A value from the engine port's bits.
   *
   * @throws IllegalArgumentException if the type is not numeric
   */
  static NumericValue of(long bits, ValueType type) {
    return switch (type) {
      case I32 -> new I32((int) bits);
      case I64 -> new I64(bits);
      case F32 -> new F32(Float.intBitsToFloat((int) bits));
      case F64 -> new F64(Double.longBitsToDouble(bits));
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException(type + " is no numeric type");
    };
  }

  /**
   * The bits of arguments for parameters of these types.
   *
   * @throws IllegalArgumentException if the values are not of these types
   */
  static long[] bitsOf(List<NumericValue> values, List<ValueType> types) {
    List<ValueType> given = values.stream().map(NumericValue::type).toList();
    if (!given.equals(types)) {
      throw new IllegalArgumentException("the arguments are " + given + " in place of " + types);
    }
    return values.stream().mapToLong(NumericValue::bits).toArray();
  }

  static List<NumericValue> listOf(long[] bits, List<ValueType> types) {
    List<NumericValue> values = new ArrayList<>(bits.length);
    for (int i = 0; i < bits.length; i++) {
      values.add(of(bits[i], types.get(i)));
    }
    return List.copyOf(values);
  }
}
