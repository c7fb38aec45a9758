package dev.slipway.contract;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a call looks in a dialect.
 *
 * @param read makes the call of values; what its record refuses is a payload's fault
 * @param write takes the call apart
 */
record CallForm<C extends ContractCall>(
    Class<C> type, Shape shape, Reading<C> read, Function<C, Values> write) {
  /** Makes something of values that a payload had. */
  interface Reading<T> {
    T of(Values values) throws PayloadException;
  }

  /** A call without arguments. */
  static <C extends ContractCall> CallForm<C> empty(C call, Class<C> type) {
    return new CallForm<>(type, Shape.EMPTY, _ -> call, _ -> Values.of(Shape.EMPTY));
  }

  /** A call with one text. */
  static <C extends ContractCall> CallForm<C> ofText(
      Class<C> type, Shape shape, Function<String, C> make, Function<C, String> text) {
    return new CallForm<>(
        type,
        shape,
        v -> make.apply(v.text(shape.name(0))),
        call -> Values.of(shape, text.apply(call)));
  }

  /** A call with a list of texts. */
  static <C extends ContractCall> CallForm<C> ofTexts(
      Class<C> type, Shape shape, Function<List<String>, C> make, Function<C, List<String>> texts) {
    return new CallForm<>(
        type,
        shape,
        v -> make.apply(v.texts(shape.name(0))),
        call -> Values.of(shape, texts.apply(call)));
  }

  /** A call with two texts. */
  static <C extends ContractCall> CallForm<C> ofPair(
      Class<C> type,
      Shape shape,
      BiFunction<String, String, C> make,
      Function<C, String> first,
      Function<C, String> second) {
    return new CallForm<>(
        type,
        shape,
        v -> make.apply(v.text(shape.name(0)), v.text(shape.name(1))),
        call -> Values.of(shape, first.apply(call), second.apply(call)));
  }

  C read(Encoding encoding, byte[] payload) throws PayloadException {
    Values values = encoding.read(shape, payload);
    try {
      return read.of(values);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new PayloadException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Only for calls of the type. */
  byte[] write(Encoding encoding, ContractCall call) {
    return encoding.write(write.apply(type.cast(call)));
  }
}
