package dev.slipway.ingress;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;

/**
 * Puts a guest's reply into a response: its status, headers and body as they are, but for what is
 * not a guest's to say: framing, the connection, and {@code Slipway-*}.
 */
final class GuestResponse {
  private static final String CONTENT_LENGTH = "content-length";
  private static final String OWN_PREFIX = "slipway-";

  private GuestResponse() {}

  /**
   * Sets status and headers.
   *
   * @return whether the reply's body is to be sent
   */
  static boolean prepare(HttpReply reply, HttpServerRequest request) {
    HttpServerResponse response = request.response().setStatusCode(reply.status());
    ConnectionHeaders connection = connectionHeaders(reply);
    for (Header header : reply.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      boolean own = name.startsWith(OWN_PREFIX) || name.equals(CONTENT_LENGTH);
      if (!own && !connection.has(name)) {
        response.headers().add(name, header.value());
      }
    }
    if (HttpMethod.HEAD.equals(request.method())) {
      headLength(reply, response);
      return false;
    }
    return hasBody(reply.status());
  }

  /** RFC 9110: 204 and 304 have no body ever, and 205 must have none. */
  private static boolean hasBody(int status) {
    return status != 204 && status != 205 && status != 304;
  }

  private static ConnectionHeaders connectionHeaders(HttpReply reply) {
    ConnectionHeaders connection = new ConnectionHeaders();
    for (Header header : reply.headers()) {
      if (header.name().equalsIgnoreCase("connection")) {
        connection.name(header.value());
      }
    }
    return connection;
  }

  /** What a GET would have: the body's length if the guest gave one, else what the guest says. */
  private static void headLength(HttpReply reply, HttpServerResponse response) {
    if (!hasBody(reply.status())) {
      return;
    }
    if (reply.body().length > 0) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(reply.body().length));
      return;
    }
    reply.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(CONTENT_LENGTH))
        .map(Header::value)
        .filter(
            length -> length.length() < 19 && length.chars().allMatch(c -> c >= '0' && c <= '9'))
        .findFirst()
        .ifPresent(length -> response.putHeader(HttpHeaders.CONTENT_LENGTH, length));
  }
}
