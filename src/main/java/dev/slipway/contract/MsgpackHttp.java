package dev.slipway.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * http_server in MessagePack. A request is one map that holds the field names of both eras and its
 * body as an array of numbers, which every SDK of the two reads; replies are accepted as a map or
 * as a positional array.
 */
final class MsgpackHttp implements HttpDialect {
  private static final byte[] METHOD = MsgpackWriter.encoded("method");
  private static final byte[] PATH = MsgpackWriter.encoded("path");
  private static final byte[] QUERY_CAMEL = MsgpackWriter.encoded("queryString");
  private static final byte[] QUERY_SNAKE = MsgpackWriter.encoded("query_string");
  private static final byte[] HEADER = MsgpackWriter.encoded("header");
  private static final byte[] BODY = MsgpackWriter.encoded("body");

  /** For the names, a path and a browser's headers. */
  private static final int ROOM = 1_024;

  @Override
  public String operation() {
    return "HandleRequest";
  }

  @Override
  public byte[] encode(HttpRequest request) {
    byte[] query = MsgpackWriter.encoded(request.queryString());
    MsgpackWriter out = new MsgpackWriter(ROOM + 2 * query.length + request.body().length);
    out.map(6).raw(METHOD).text(request.method()).raw(PATH).text(request.path());
    out.raw(QUERY_CAMEL).raw(query).raw(QUERY_SNAKE).raw(query).raw(HEADER);
    writeHeaders(out, joined(request));
    return out.raw(BODY).numbers(request.body()).bytes();
  }

  @Override
  public HttpReply decode(byte[] payload) throws ReplyFormatException {
    return new MsgpackReplyReader(payload).read();
  }

  private static void writeHeaders(MsgpackWriter out, Map<String, String> headers) {
    out.map(headers.size());
    headers.forEach((name, value) -> out.text(name).text(value));
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
