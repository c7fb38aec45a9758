package dev.slipway.contract;

import java.util.List;

/**
 * http_server of wasmbus: a map by name, whose headers have lists of values and whose body is
 * binary. A reply has no status text.
 */
final class WasmbusHttp implements HttpDialect {
  private static final byte[] METHOD = MsgpackWriter.encoded("method");
  private static final byte[] PATH = MsgpackWriter.encoded("path");
  private static final byte[] QUERY = MsgpackWriter.encoded("queryString");
  private static final byte[] HEADER = MsgpackWriter.encoded("header");
  private static final byte[] BODY = MsgpackWriter.encoded("body");

  /** For the names, a path and a browser's headers. */
  private static final int ROOM = 1_024;

  @Override
  public String operation() {
    return "HttpServer.HandleRequest";
  }

  @Override
  public byte[] encode(HttpRequest request) {
    MsgpackWriter out = new MsgpackWriter(ROOM + request.body().length);
    out.map(5).raw(METHOD).text(request.method()).raw(PATH).text(request.path());
    out.raw(QUERY).text(request.queryString()).raw(HEADER);
    HeaderGroups headers = new HeaderGroups(request.headers());
    out.map(headers.count());
    for (int i = 0; i < headers.count(); i++) {
      List<String> values = headers.values(i);
      out.text(headers.name(i)).array(values.size());
      values.forEach(out::text);
    }
    return out.raw(BODY).binary(request.body()).bytes();
  }

  @Override
  public HttpReply decode(byte[] payload) throws PayloadException {
    return new MsgpackReplyReader(payload, List.of()).read();
  }
}
