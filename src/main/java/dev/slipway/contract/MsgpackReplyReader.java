package dev.slipway.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads one reply: {@code {statusCode, status, header, body}} or the same fields as an array. */
final class MsgpackReplyReader {
  static final List<String> POSITIONS = List.of("statusCode", "status", "header", "body");

  private final MsgpackReader in;
  private final List<String> positions;
  private OptionalInt status = OptionalInt.empty();
  private List<Header> headers = List.of();
  private byte[] body = {};

  /**
   * @param positions the fields of a reply that is an array; empty if none may be
   */
  MsgpackReplyReader(byte[] payload, List<String> positions) {
    this.in = new MsgpackReader(payload);
    this.positions = positions;
  }

  HttpReply read() throws PayloadException {
    readFields();
    if (!in.isAtEnd()) {
      throw new PayloadException("bytes follow the end of the reply");
    }
    return HttpReply.read(status, headers, body);
  }

  private void readFields() throws PayloadException {
    boolean positional = in.isArray();
    int fields = positional ? in.array() : in.map();
    for (int i = 0; i < fields; i++) {
      if (positional && i >= positions.size()) {
        throw new PayloadException(
            "the reply has " + fields + " positions instead of " + positions.size());
      }
      readField(positional ? positions.get(i) : in.text(StandardCharsets.UTF_8));
    }
  }

  private void readField(String name) throws PayloadException {
    switch (name) {
      case "statusCode", "status_code" -> status = OptionalInt.of(in.integer());
      case "header" -> headers = readHeaders();
      case "body" -> body = readBytes();
      default -> in.skip();
    }
  }

  /** HTTP carries header values as octets: text beyond Latin-1 travels as its UTF-8 octets. */
  private List<Header> readHeaders() throws PayloadException {
    if (in.takeNil()) {
      return List.of();
    }
    int count = in.map();
    List<Header> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.text(StandardCharsets.UTF_8);
      int values = in.isArray() ? in.array() : 1;
      for (int j = 0; j < values; j++) {
        read.add(Header.read(name, in.text(StandardCharsets.ISO_8859_1)));
      }
    }
    return read;
  }

  private byte[] readBytes() throws PayloadException {
    if (in.takeNil()) {
      return new byte[0];
    }
    return in.isBytes() ? in.bytes() : readNumbers();
  }

  private byte[] readNumbers() throws PayloadException {
    byte[] bytes = new byte[in.array()];
    for (int i = 0; i < bytes.length; i++) {
      int number = in.integer();
      if (number < 0 || number > 255) {
        throw new PayloadException("the body holds " + number + ", which is no byte");
      }
      bytes[i] = (byte) number;
    }
    return bytes;
  }
}
