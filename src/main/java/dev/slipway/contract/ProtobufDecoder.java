package dev.slipway.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a shape describes from protocol buffers. */
final class ProtobufDecoder {
  /** How a map is sent, one by one. */
  private static final Shape PAIR = Shape.of(Field.text("key"), Field.text("value"));

  private ProtobufDecoder() {}

  static Values message(Shape shape, byte[] message) throws PayloadException {
    Values values = defaults(shape);
    ProtobufReader in = new ProtobufReader(message);
    for (int number = in.next(); number != 0; number = in.next()) {
      int i = shape.find(number);
      if (i < 0) {
        in.skip();
      } else {
        values.set(i, value(in, shape.fields().get(i), values.get(i)));
      }
    }
    return values;
  }

  /** Of all fields that cannot be absent. */
  private static Values defaults(Shape shape) {
    Values values = new Values(shape);
    for (int i = 0; i < shape.fields().size(); i++) {
      Field field = shape.fields().get(i);
      if (!field.optional()) {
        values.set(i, defaultOf(field));
      }
    }
    return values;
  }

  private static Object defaultOf(Field field) {
    return switch (field.type()) {
      case TEXT -> "";
      case OCTETS -> new byte[0];
      case FLAG -> false;
      case INT32, UINT32, INT64, UINT64 -> 0L;
      case TEXTS, MESSAGES -> new ArrayList<>();
      case PAIRS -> new LinkedHashMap<>();
      case MESSAGE -> defaults(field.shape());
      case LISTS, CHOICE, NOTHING, IGNORED -> throw unknown(field);
    };
  }

  private static Object value(ProtobufReader in, Field field, @Nullable Object before)
      throws PayloadException {
    return switch (field.type()) {
      case TEXT -> Utf8.text(in.octets());
      case OCTETS -> in.octets();
      case FLAG -> in.number() != 0;
      case INT32, UINT32, INT64, UINT64 -> field.type().checked(in.number());
      case TEXTS -> added(before, Utf8.text(in.octets()));
      case PAIRS -> put(before, in.octets());
      case MESSAGE -> message(field.shape(), in.octets());
      case MESSAGES -> added(before, message(field.shape(), in.octets()));
      case LISTS, CHOICE, NOTHING, IGNORED -> throw unknown(field);
    };
  }

  @SuppressWarnings("unchecked") // of the type that this class has put there
  private static List<Object> added(@Nullable Object before, Object element) {
    List<Object> all = before == null ? new ArrayList<>() : (List<Object>) before;
    all.add(element);
    return all;
  }

  @SuppressWarnings("unchecked") // of the type that this class has put there
  private static Map<String, String> put(@Nullable Object before, byte[] pair)
      throws PayloadException {
    Map<String, String> all = before == null ? new LinkedHashMap<>() : (Map<String, String>) before;
    Values values = message(PAIR, pair);
    all.put(values.text("key"), values.text("value"));
    return all;
  }

  private static IllegalStateException unknown(Field field) {
    return new IllegalStateException("D0 has no " + field.type());
  }
}
