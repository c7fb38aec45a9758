package dev.slipway.contract;

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
    HeaderGroups headers = new HeaderGroups(request.headers());
    out.map(headers.count());
    for (int i = 0; i < headers.count(); i++) {
      out.text(headers.name(i)).text(headers.joined(i));
    }
    return out.raw(BODY).numbers(request.body()).bytes();
  }

  @Override
  public HttpReply decode(byte[] payload) throws PayloadException {
    return new MsgpackReplyReader(payload, MsgpackReplyReader.POSITIONS).read();
  }
}
