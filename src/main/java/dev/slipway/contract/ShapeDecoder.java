package dev.slipway.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a shape describes. What it allocates is bounded by the payload's length. */
final class ShapeDecoder {
  private final ValueReader in;

  ShapeDecoder(ValueReader in) {
    this.in = in;
  }

  /** One value and nothing behind it. */
  Values whole(Shape shape) throws PayloadException {
    Values values = shape.form() == Shape.Form.BARE ? bare(shape) : message(shape);
    if (!in.isAtEnd()) {
      throw new PayloadException("bytes follow the end of the payload");
    }
    return values;
  }

  private Values bare(Shape shape) throws PayloadException {
    Values values = new Values(shape);
    values.set(0, value(shape.fields().getFirst()));
    return values;
  }

  private Values message(Shape shape) throws PayloadException {
    return in.isArray() ? positional(shape.asArray().orElse(shape)) : named(shape);
  }

  private Values positional(Shape shape) throws PayloadException {
    Values values = new Values(shape);
    int count = in.array();
    for (int i = 0; i < count; i++) {
      read(values, i < shape.fields().size() ? i : -1);
    }
    return values;
  }

  private Values named(Shape shape) throws PayloadException {
    Values values = new Values(shape);
    int count = in.map();
    for (int i = 0; i < count; i++) {
      read(values, shape.find(text()));
    }
    return values;
  }

  private void read(Values values, int i) throws PayloadException {
    Field field = i < 0 ? null : values.shape().fields().get(i);
    if (field == null || field.type() == FieldType.IGNORED) {
      in.skip();
    } else if (!in.takeNil()) {
      values.set(i, value(field));
    }
  }

  private Object value(Field field) throws PayloadException {
    return switch (field.type()) {
      case TEXT -> text();
      case OCTETS -> octets();
      case FLAG -> in.flag();
      case INT32, UINT32, INT64, UINT64 -> field.type().checked(in.number());
      case TEXTS -> texts();
      case PAIRS -> pairs();
      case LISTS -> lists();
      case MESSAGE -> message(field.shape());
      case MESSAGES -> messages(field.shape());
      case CHOICE -> choice(field.shape());
      case NOTHING, IGNORED -> nothing();
    };
  }

  private String text() throws PayloadException {
    return Utf8.text(in.bytes());
  }

  private byte[] octets() throws PayloadException {
    if (in.isBytes()) {
      return in.bytes();
    }
    byte[] octets = new byte[in.array()];
    for (int i = 0; i < octets.length; i++) {
      long number = in.number();
      if (number < 0 || number > 255) {
        throw new PayloadException("the payload has " + number + " where a byte belongs");
      }
      octets[i] = (byte) number;
    }
    return octets;
  }

  private List<String> texts() throws PayloadException {
    List<String> texts = new ArrayList<>();
    for (int left = in.array(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }

  private Map<String, String> pairs() throws PayloadException {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int left = in.map(); left > 0; left--) {
      pairs.put(text(), text());
    }
    return pairs;
  }

  private Map<String, List<String>> lists() throws PayloadException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (int left = in.map(); left > 0; left--) {
      lists.put(text(), texts());
    }
    return lists;
  }

  private List<Values> messages(Shape shape) throws PayloadException {
    List<Values> messages = new ArrayList<>();
    for (int left = in.array(); left > 0; left--) {
      messages.add(message(shape));
    }
    return messages;
  }

  /** A map of one pair, whose key is the position of what follows. */
  private Values choice(Shape variants) throws PayloadException {
    Values chosen = new Values(variants);
    int count = in.map();
    long variant = count == 1 ? in.number() : -1;
    if (variant < 0 || variant >= variants.fields().size()) {
      throw new PayloadException("the payload has no known variant");
    }
    chosen.set((int) variant, value(variants.fields().get((int) variant)));
    return chosen;
  }

  private Boolean nothing() throws PayloadException {
    in.skip();
    return true;
  }
}
