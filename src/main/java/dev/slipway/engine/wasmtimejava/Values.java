package dev.slipway.engine.wasmtimejava;

import dev.slipway.wasm.ValueType;
import io.github.kawamuray.wasmtime.Val;
import java.util.List;

/** Bits of numbers, to and from the binding's values. */
final class Values {
  private static final long[] NONE = {};

  private Values() {}

  static Val.Type typeOf(ValueType type) {
    return switch (type) {
      case I32 -> Val.Type.I32;
      case I64 -> Val.Type.I64;
      case F32 -> Val.Type.F32;
      case F64 -> Val.Type.F64;
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException("A host function takes numbers only, but not " + type);
    };
  }

  static Val[] of(List<ValueType> types, long[] bits) {
    Val[] values = new Val[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = of(types.get(i), bits[i]);
    }
    return values;
  }

  static Val of(ValueType type, long bits) {
    return switch (type) {
      case I32 -> Val.fromI32((int) bits);
      case I64 -> Val.fromI64(bits);
      case F32 -> Val.fromF32(Float.intBitsToFloat((int) bits));
      case F64 -> Val.fromF64(Double.longBitsToDouble(bits));
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException("no number: " + type);
    };
  }

  static long[] bits(Val[] values) {
    long[] bits = values.length == 0 ? NONE : new long[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = bits(values[i]);
    }
    return bits;
  }

  static long bits(Val value) {
    return switch (value.getType()) {
      case I32 -> value.i32();
      case I64 -> value.i64();
      case F32 -> Float.floatToRawIntBits(value.f32());
      case F64 -> Double.doubleToRawLongBits(value.f64());
      case EXTERN_REF, FUNC_REF, V128 ->
          throw new IllegalStateException("no number: " + value.getType());
    };
  }
}
