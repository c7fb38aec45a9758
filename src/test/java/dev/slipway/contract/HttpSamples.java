package dev.slipway.contract;

import java.util.List;

/** The request and the reply that the programs in {@code guests/golden} encode. */
final class HttpSamples {
  private HttpSamples() {}

  static Dialect dialect(Era era) {
    return switch (era) {
      case D0 -> Dialect.D0;
      case D1 -> Dialect.D1;
      case D2_WASCC, D2_WASMCLOUD -> Dialect.D2;
      case D3 -> Dialect.D3;
    };
  }

  static HttpRequest request(Era era) {
    Header one = new Header("X-One", "1");
    List<Header> headers = era == Era.D3 ? List.of(one, new Header("x-one", "2")) : List.of(one);
    return new HttpRequest("PUT", "/a%20b", "q=1", headers, Samples.bytes());
  }

  static HttpReply reply(Era era) {
    List<Header> headers =
        era == Era.D3
            ? List.of(new Header("set-cookie", "a=1"), new Header("set-cookie", "b=2"))
            : List.of(new Header("content-type", "text/plain"));
    return new HttpReply(201, headers, Samples.bytes());
  }
}
