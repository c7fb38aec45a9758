package dev.slipway.ingress;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What a request's head says of its body. */
final class Announced {
  static final long UNKNOWN = -1;

  private Announced() {}

  /** The body's length in bytes, 0 for none, or {@link #UNKNOWN}. */
  static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      return parse(length);
    }
    boolean none =
        request.version() == HttpVersion.HTTP_2
            ? request.isEnded()
            : request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    return none ? 0 : UNKNOWN;
  }

  /** Netty has refused what is no number on HTTP/1.1; elsewhere the bytes are counted anyway. */
  private static long parse(String length) {
    try {
      return Math.max(UNKNOWN, Long.parseLong(length));
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }
}
