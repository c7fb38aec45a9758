package dev.slipway.contract;

import java.util.List;
import java.util.Map;

/** Messages in protocol buffers, version 3: an absent field has its default value. */
final class ProtobufEncoding implements Encoding {
  private static final int ROOM = 128;

  @Override
  public byte[] write(Values values) {
    return switch (values.shape().form()) {
      case EMPTY -> new byte[0];
      case RAW -> (byte[]) values.require(0);
      case BARE -> throw new IllegalStateException("there are no bare values in D0");
      case MESSAGE, OPTIONAL -> message(values);
    };
  }

  @Override
  public Values read(Shape shape, byte[] payload) throws PayloadException {
    return switch (shape.form()) {
      case EMPTY -> Values.of(shape);
      case RAW -> Values.of(shape, payload);
      case BARE -> throw new IllegalStateException("there are no bare values in D0");
      case MESSAGE, OPTIONAL -> ProtobufDecoder.message(shape, payload);
    };
  }

  private static byte[] message(Values values) {
    ProtobufWriter out = new ProtobufWriter(ROOM);
    for (int i = 0; i < values.shape().fields().size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        write(out, values.shape().fields().get(i), value);
      }
    }
    return out.bytes();
  }

  private static void write(ProtobufWriter out, Field field, Object value) {
    int number = field.number();
    boolean always = field.optional();
    switch (field.type()) {
      case TEXT -> out.text(number, (String) value, always);
      case OCTETS -> out.octets(number, (byte[]) value, always);
      case FLAG -> out.number(number, (Boolean) value ? 1 : 0, always);
      case INT32, UINT32, INT64, UINT64 -> out.number(number, (Long) value, always);
      case TEXTS -> ((List<?>) value).forEach(text -> out.text(number, (String) text, true));
      case PAIRS -> ((Map<?, ?>) value).forEach((k, v) -> out.pair(number, (String) k, (String) v));
      case MESSAGE -> out.octets(number, message((Values) value), true);
      case MESSAGES ->
          ((List<?>) value).forEach(each -> out.octets(number, message((Values) each), true));
      case LISTS, CHOICE, NOTHING, IGNORED ->
          throw new IllegalStateException("D0 has no " + field.type());
    }
  }
}
