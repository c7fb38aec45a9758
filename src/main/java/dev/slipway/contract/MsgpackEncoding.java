package dev.slipway.contract;

import java.util.List;
import java.util.Map;

/** Messages in MessagePack. Reading takes each style, and text for binary. */
final class MsgpackEncoding implements Encoding {
  /** How SDKs have messages. */
  enum Style {
    /** An array of the fields; binary as an array of numbers. */
    POSITIONAL,
    /** A map with every spelling of each name; binary as an array of numbers. */
    SUPERSET,
    /** A map by the names; binary as such. */
    NAMED
  }

  private static final int ROOM = 128;
  private static final byte NIL = (byte) 0xc0;

  private final Style style;

  MsgpackEncoding(Style style) {
    this.style = style;
  }

  @Override
  public byte[] write(Values values) {
    MsgpackWriter out = new MsgpackWriter(ROOM);
    return switch (values.shape().form()) {
      case EMPTY -> new byte[0];
      case RAW -> (byte[]) values.require(0);
      case BARE -> {
        write(out, values.shape().fields().getFirst(), values.require(0));
        yield out.bytes();
      }
      case MESSAGE, OPTIONAL -> {
        message(out, values);
        yield out.bytes();
      }
    };
  }

  @Override
  public Values read(Shape shape, byte[] payload) throws PayloadException {
    return switch (shape.form()) {
      case EMPTY -> Values.of(shape);
      case RAW -> Values.of(shape, payload);
      case OPTIONAL -> isNothing(payload) ? new Values(shape) : decode(shape, payload);
      case BARE, MESSAGE -> decode(shape, payload);
    };
  }

  private static Values decode(Shape shape, byte[] payload) throws PayloadException {
    return new ShapeDecoder(new MsgpackReader(payload)).whole(shape);
  }

  private static boolean isNothing(byte[] payload) {
    return payload.length == 0 || (payload.length == 1 && payload[0] == NIL);
  }

  private void message(MsgpackWriter out, Values values) {
    if (style == Style.POSITIONAL) {
      positional(out, values);
    } else {
      named(out, values);
    }
  }

  private void positional(MsgpackWriter out, Values values) {
    List<Field> fields = values.shape().fields();
    out.array(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        out.nil();
      } else {
        write(out, fields.get(i), value);
      }
    }
  }

  private void named(MsgpackWriter out, Values values) {
    out.map(count(values));
    for (int i = 0; i < values.shape().fields().size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        Field field = values.shape().fields().get(i);
        for (String name : names(field)) {
          write(out.text(name), field, value);
        }
      }
    }
  }

  private int count(Values values) {
    int count = 0;
    for (int i = 0; i < values.shape().fields().size(); i++) {
      count += values.get(i) == null ? 0 : names(values.shape().fields().get(i)).size();
    }
    return count;
  }

  private List<String> names(Field field) {
    return style == Style.SUPERSET ? field.spellings() : List.of(field.name());
  }

  private void write(MsgpackWriter out, Field field, Object value) {
    switch (field.type()) {
      case TEXT -> out.text((String) value);
      case OCTETS -> octets(out, (byte[]) value);
      case FLAG -> out.flag((Boolean) value);
      case INT32, UINT32, INT64, UINT64 -> out.number((Long) value);
      case TEXTS -> texts(out, (List<?>) value);
      case PAIRS, LISTS -> pairs(out, (Map<?, ?>) value);
      case MESSAGE -> message(out, (Values) value);
      case MESSAGES -> messages(out, (List<?>) value);
      case CHOICE -> choice(out, (Values) value);
      case NOTHING, IGNORED -> out.nil();
    }
  }

  private void octets(MsgpackWriter out, byte[] octets) {
    if (style == Style.NAMED) {
      out.binary(octets);
    } else {
      out.numbers(octets);
    }
  }

  private static void texts(MsgpackWriter out, List<?> texts) {
    out.array(texts.size());
    texts.forEach(text -> out.text((String) text));
  }

  private static void pairs(MsgpackWriter out, Map<?, ?> pairs) {
    out.map(pairs.size());
    pairs.forEach((key, value) -> {
      out.text((String) key);
      switch (value) {
        case List<?> texts -> texts(out, texts);
        default -> out.text((String) value);
      }
    });
  }

  private void messages(MsgpackWriter out, List<?> messages) {
    out.array(messages.size());
    messages.forEach(message -> message(out, (Values) message));
  }

  private void choice(MsgpackWriter out, Values chosen) {
    for (int i = 0; i < chosen.shape().fields().size(); i++) {
      Object value = chosen.get(i);
      if (value != null) {
        write(out.map(1).number(i), chosen.shape().fields().get(i), value);
      }
    }
  }
}
