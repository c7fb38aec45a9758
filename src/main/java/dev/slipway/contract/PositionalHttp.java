package dev.slipway.contract;

/** http_server of 2020-03: each message is an array of its fields, and a body one of numbers. */
final class PositionalHttp implements HttpDialect {
  /** For a path and a browser's headers. */
  private static final int ROOM = 1_024;

  @Override
  public String operation() {
    return "HandleRequest";
  }

  @Override
  public byte[] encode(HttpRequest request) {
    MsgpackWriter out = new MsgpackWriter(ROOM + request.body().length);
    out.array(5).text(request.method()).text(request.path()).text(request.queryString());
    HeaderGroups headers = new HeaderGroups(request.headers());
    out.map(headers.count());
    for (int i = 0; i < headers.count(); i++) {
      out.text(headers.name(i)).text(headers.joined(i));
    }
    return out.numbers(request.body()).bytes();
  }

  @Override
  public HttpReply decode(byte[] payload) throws PayloadException {
    return new MsgpackReplyReader(payload, MsgpackReplyReader.POSITIONS).read();
  }
}
