package dev.slipway.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The values of a message's fields, by position; absent ones are null. */
final class Values {
  private final Shape shape;
  private final @Nullable Object[] values;

  /** None is there yet. */
  Values(Shape shape) {
    this(shape, new @Nullable Object[shape.fields().size()]);
  }

  private Values(Shape shape, @Nullable Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** Of all fields, in order; null or empty for those that are absent. */
  static Values of(Shape shape, @Nullable Object... values) {
    if (values.length != shape.fields().size()) {
      throw new IllegalArgumentException(values.length + " values for " + shape.fields());
    }
    return new Values(shape, values);
  }

  Shape shape() {
    return shape;
  }

  @Nullable Object get(int i) {
    return values[i];
  }

  /** A value that is never absent. */
  Object require(int i) {
    return Objects.requireNonNull(values[i], () -> shape.fields().get(i).name());
  }

  void set(int i, Object value) {
    values[i] = value;
  }

  boolean has(String name) {
    return shape.has(name) && values[shape.index(name)] != null;
  }

  String text(String name) throws PayloadException {
    return require(name, String.class);
  }

  String text(String name, String absent) throws PayloadException {
    return has(name) ? text(name) : absent;
  }

  Optional<String> optionalText(String name) throws PayloadException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  byte[] octets(String name) throws PayloadException {
    return require(name, byte[].class);
  }

  boolean flag(String name) throws PayloadException {
    return require(name, Boolean.class);
  }

  boolean flag(String name, boolean absent) throws PayloadException {
    return has(name) ? flag(name) : absent;
  }

  long number(String name) throws PayloadException {
    return require(name, Long.class);
  }

  OptionalLong optionalNumber(String name) throws PayloadException {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  int integer(String name) throws PayloadException {
    return (int) FieldType.INT32.checked(number(name));
  }

  @SuppressWarnings("unchecked") // the decoder put in what the field's type says
  List<String> texts(String name) throws PayloadException {
    return require(name, List.class);
  }

  @SuppressWarnings("unchecked") // the decoder put in what the field's type says
  Map<String, String> pairs(String name) throws PayloadException {
    return require(name, Map.class);
  }

  @SuppressWarnings("unchecked") // the decoder put in what the field's type says
  Map<String, List<String>> lists(String name) throws PayloadException {
    return require(name, Map.class);
  }

  Values message(String name) throws PayloadException {
    return require(name, Values.class);
  }

  @SuppressWarnings("unchecked") // the decoder put in what the field's type says
  List<Values> messages(String name) throws PayloadException {
    return require(name, List.class);
  }

  private <T> T require(String name, Class<T> type) throws PayloadException {
    Object value = shape.has(name) ? values[shape.index(name)] : null;
    if (value == null) {
      throw new PayloadException("the field " + name + " is missing");
    }
    return type.cast(value);
  }
}
