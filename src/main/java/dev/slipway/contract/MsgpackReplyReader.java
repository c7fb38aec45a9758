package dev.slipway.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads one reply: {@code {statusCode, status, header, body}} or the same fields as an array. */
final class MsgpackReplyReader {
  private static final List<String> POSITIONS = List.of("statusCode", "status", "header", "body");

  private final MsgpackReader in;
  private OptionalInt status = OptionalInt.empty();
  private List<Header> headers = List.of();
  private byte[] body = {};

  MsgpackReplyReader(byte[] payload) {
    this.in = new MsgpackReader(payload);
  }

  HttpReply read() throws ReplyFormatException {
    readFields();
    if (!in.isAtEnd()) {
      throw new ReplyFormatException("bytes follow the end of the reply");
    }
    int code = status.orElseThrow(() -> new ReplyFormatException("the reply has no statusCode"));
    try {
      return new HttpReply(code, headers, body);
    } catch (IllegalArgumentException e) {
      throw new ReplyFormatException(String.valueOf(e.getMessage()), e);
    }
  }

  private void readFields() throws ReplyFormatException {
    boolean positional = in.isArray();
    int fields = positional ? in.array() : in.map();
    for (int i = 0; i < fields; i++) {
      if (positional && i >= POSITIONS.size()) {
        throw new ReplyFormatException("the reply has " + fields + " positions instead of 4");
      }
      readField(positional ? POSITIONS.get(i) : in.text(StandardCharsets.UTF_8));
    }
  }

  private void readField(String name) throws ReplyFormatException {
    switch (name) {
      case "statusCode", "status_code" -> status = OptionalInt.of(in.integer());
      case "header" -> headers = readHeaders();
      case "body" -> body = readBytes();
      default -> in.skip();
    }
  }

  /** HTTP carries header values as octets: text beyond Latin-1 travels as its UTF-8 octets. */
  private List<Header> readHeaders() throws ReplyFormatException {
    if (in.takeNil()) {
      return List.of();
    }
    int count = in.map();
    List<Header> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.text(StandardCharsets.UTF_8);
      read.add(header(name, in.text(StandardCharsets.ISO_8859_1)));
    }
    return read;
  }

  private static Header header(String name, String value) throws ReplyFormatException {
    try {
      return new Header(name, value);
    } catch (IllegalArgumentException e) {
      throw new ReplyFormatException(String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] readBytes() throws ReplyFormatException {
    if (in.takeNil()) {
      return new byte[0];
    }
    return in.isBytes() ? in.bytes() : readNumbers();
  }

  private byte[] readNumbers() throws ReplyFormatException {
    byte[] bytes = new byte[in.array()];
    for (int i = 0; i < bytes.length; i++) {
      int number = in.integer();
      if (number < 0 || number > 255) {
        throw new ReplyFormatException("the body holds " + number + ", which is no byte");
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }
}
