package dev.slipway.contract;

/**
 * Messages of wasmbus: MessagePack by names. SDKs write some contracts in CBOR, with a byte ahead
 * that says so, but read MessagePack for all.
 */
final class WasmbusEncoding implements Encoding {
  private static final int CBOR = 0x7f;
  private static final int MSGPACK = 0xc1;

  private static final Encoding NAMED = new MsgpackEncoding(MsgpackEncoding.Style.NAMED);

  @Override
  public byte[] write(Values values) {
    return NAMED.write(values);
  }

  @Override
  public Values read(Shape shape, byte[] payload) throws PayloadException {
    // A single byte is a value in itself (common.rs, message_format).
    int first = payload.length < 2 ? 0 : payload[0] & 0xff;
    return switch (shape.form()) {
      case EMPTY, RAW -> NAMED.read(shape, payload);
      case BARE, MESSAGE, OPTIONAL ->
          switch (first) {
            case CBOR -> new ShapeDecoder(new CborReader(payload, 1)).whole(shape);
            case MSGPACK -> new ShapeDecoder(new MsgpackReader(payload, 1)).whole(shape);
            default -> NAMED.read(shape, payload);
          };
    };
  }
}
