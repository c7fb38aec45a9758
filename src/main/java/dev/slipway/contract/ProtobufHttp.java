package dev.slipway.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * http_server in protocol buffers: {@code Request{method=1, path=2, query_string=3, header=4 (map),
 * body=5}} and {@code Response{status_code=1, status=2, header=3 (map), body=4}}.
 */
final class ProtobufHttp implements HttpDialect {
  /** For a path and a browser's headers. */
  private static final int ROOM = 1_024;

  @Override
  public String operation() {
    return "HandleRequest";
  }

  @Override
  public byte[] encode(HttpRequest request) {
    ProtobufWriter out = new ProtobufWriter(ROOM + request.body().length);
    out.text(1, request.method()).text(2, request.path()).text(3, request.queryString());
    HeaderGroups headers = new HeaderGroups(request.headers());
    for (int i = 0; i < headers.count(); i++) {
      out.pair(4, headers.name(i), headers.joined(i));
    }
    return out.octets(5, request.body(), false).bytes();
  }

  @Override
  public HttpReply decode(byte[] payload) throws PayloadException {
    ProtobufReader in = new ProtobufReader(payload);
    OptionalInt status = OptionalInt.empty();
    List<Header> headers = new ArrayList<>();
    byte[] body = {};
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> status = OptionalInt.of(in.integer());
        case 3 -> headers.add(header(in.octets()));
        case 4 -> body = in.octets();
        default -> in.skip();
      }
    }
    return HttpReply.read(status, headers, body);
  }

  /** HTTP carries values as octets, so they are not decoded as text. */
  private static Header header(byte[] pair) throws PayloadException {
    ProtobufReader in = new ProtobufReader(pair);
    String name = "";
    String value = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> name = in.text(StandardCharsets.UTF_8);
        case 2 -> value = in.text(StandardCharsets.ISO_8859_1);
        default -> in.skip();
      }
    }
    return Header.read(name, value);
  }
}
