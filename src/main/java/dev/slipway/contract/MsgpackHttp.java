package dev.slipway.contract;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;

/**
 * http_server in MessagePack. A request is one map that holds the field names of both eras and its
 * body as an array of numbers, which every SDK of the two reads; replies are accepted as a map or
 * as a positional array.
 */
final class MsgpackHttp implements HttpDialect {
  @Override
  public String operation() {
    return "HandleRequest";
  }

  @Override
  public byte[] encode(HttpRequest request) {
    try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
      packer.packMapHeader(6);
      text(packer, "method", request.method());
      text(packer, "path", request.path());
      text(packer, "queryString", request.queryString());
      text(packer, "query_string", request.queryString());
      packer.packString("header");
      packHeaders(packer, joined(request));
      packer.packString("body");
      packBytes(packer, request.body());
      return packer.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("packing into memory failed", e);
    }
  }

  @Override
  public HttpReply decode(byte[] payload) throws ReplyFormatException {
    return new MsgpackReplyReader(payload).read();
  }

  private static void text(MessagePacker packer, String name, String value) throws IOException {
    packer.packString(name).packString(value);
  }

  private static void packHeaders(MessagePacker packer, Map<String, String> headers)
      throws IOException {
    packer.packMapHeader(headers.size());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      text(packer, header.getKey(), header.getValue());
    }
  }

  private static void packBytes(MessagePacker packer, byte[] bytes) throws IOException {
    packer.packArrayHeader(bytes.length);
    for (byte b : bytes) {
      packer.packInt(b & 0xff);
    }
  }

  /**
   * This dialect has single values, so repeated headers are joined (RFC 9110 5.3, RFC 6265 5.4).
   */
  private static Map<String, String> joined(HttpRequest request) {
    Map<String, String> joined = new LinkedHashMap<>();
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      String separator = name.equals("cookie") ? "; " : ", ";
      joined.merge(name, header.value(), (a, b) -> a + separator + b);
    }
    return joined;
  }
}
