package dev.slipway.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;

/** Reads one reply: {@code {statusCode, status, header, body}} or the same fields as an array. */
final class MsgpackReplyReader {
  private static final List<String> POSITIONS = List.of("statusCode", "status", "header", "body");

  private final byte[] payload;
  private OptionalInt status = OptionalInt.empty();
  private List<Header> headers = List.of();
  private byte[] body = {};

  MsgpackReplyReader(byte[] payload) {
    this.payload = payload;
  }

  HttpReply read() throws ReplyFormatException {
    try (MessageUnpacker in = MessagePack.newDefaultUnpacker(payload)) {
      readFields(in);
      if (in.getTotalReadBytes() != payload.length) {
        throw new ReplyFormatException("bytes follow the end of the reply");
      }
      return new HttpReply(
          status.orElseThrow(() -> new ReplyFormatException("the reply has no statusCode")),
          headers,
          body);
    } catch (MessagePackException | IOException e) {
      throw new ReplyFormatException("the reply is no MessagePack of the dialect: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new ReplyFormatException(String.valueOf(e.getMessage()), e);
    }
  }

  private void readFields(MessageUnpacker in) throws IOException, ReplyFormatException {
    boolean positional = in.getNextFormat().getValueType() == ValueType.ARRAY;
    int fields = positional ? in.unpackArrayHeader() : in.unpackMapHeader();
    for (int i = 0; i < fields; i++) {
      if (positional && i >= POSITIONS.size()) {
        throw new ReplyFormatException("the reply has " + fields + " positions instead of 4");
      }
      readField(positional ? POSITIONS.get(i) : in.unpackString(), in);
    }
  }

  private void readField(String name, MessageUnpacker in) throws IOException {
    switch (name) {
      case "statusCode", "status_code" -> status = OptionalInt.of(in.unpackInt());
      case "header" -> headers = readHeaders(in);
      case "body" -> body = readBytes(in);
      default -> in.skipValue();
    }
  }

  private static List<Header> readHeaders(MessageUnpacker in) throws IOException {
    if (in.tryUnpackNil()) {
      return List.of();
    }
    int count = in.unpackMapHeader();
    List<Header> headers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      headers.add(new Header(in.unpackString(), asHttpText(in.unpackString())));
    }
    return headers;
  }

  /** HTTP carries header values as octets: text beyond Latin-1 travels as its UTF-8 octets. */
  private static String asHttpText(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private byte[] readBytes(MessageUnpacker in) throws IOException {
    return switch (in.getNextFormat().getValueType()) {
      case NIL -> {
        in.unpackNil();
        yield new byte[0];
      }
      case BINARY -> in.readPayload(within(in.unpackBinaryHeader(), in));
      case STRING -> in.readPayload(within(in.unpackRawStringHeader(), in));
      default -> readNumbers(in);
    };
  }

  private byte[] readNumbers(MessageUnpacker in) throws IOException {
    byte[] bytes = new byte[within(in.unpackArrayHeader(), in)];
    for (int i = 0; i < bytes.length; i++) {
      int number = in.unpackInt();
      if (number < 0 || number > 255) {
        throw new IllegalArgumentException("the body holds " + number + ", which is no byte");
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }

  /**
   * Every element takes a byte or more, so a longer claim is a lie: believed, it would allocate.
   */
  private int within(int length, MessageUnpacker in) {
    long left = payload.length - in.getTotalReadBytes();
    if (length > left) {
      throw new IllegalArgumentException(
          "the body claims " + length + " bytes, but " + left + " are left");
    }
    return length;
  }
}
