package dev.slipway.ingress;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What the listener refuses by itself, before any function is asked. */
final class RequestRefusals {
  private RequestRefusals() {}

  static SlipwayException notValid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST, reason, "Send a request that follows RFC 9110 and RFC 9112.");
  }

  /** A head that the decoder gave up. */
  static SlipwayException undecodable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line ->
          tooLarge(ErrorCode.URI_TOO_LONG, "request line", "slipway.ingress.max-request-line");
      case TooLongHttpHeaderException header ->
          tooLarge(ErrorCode.HEADERS_TOO_LARGE, "headers", "slipway.ingress.max-headers");
      default -> notValid("The request line or a header is no HTTP.");
    };
  }

  private static SlipwayException tooLarge(ErrorCode code, String what, String setting) {
    return new SlipwayException(
            code,
            "The " + what + " of the request is longer than the listener takes.",
            "Send less, or raise " + setting + ".")
        .with("limit", setting);
  }

  static SlipwayException methodNotServed(String method) {
    return new SlipwayException(
            ErrorCode.METHOD_NOT_ALLOWED,
            "The method " + method + " is never handed to a function.",
            "Use another method.")
        .with("method", method);
  }

  static SlipwayException webSocket() {
    return new SlipwayException(
        ErrorCode.NOT_SUPPORTED_YET,
        "The request wants to become a WebSocket, and functions do not serve these yet.",
        "Use plain HTTP requests.");
  }

  static SlipwayException noRoute(RequestTarget target, String method) {
    return new SlipwayException(
            ErrorCode.ROUTE_NOT_FOUND,
            "No route takes %s %s on the host \"%s\", and it is no function's default host."
                .formatted(method, target.path(), target.authority()),
            "Compare host, path and method with the routes of the namespace.")
        .with("host", target.authority())
        .with("method", method);
  }

  static SlipwayException bodyTooLarge(long max) {
    return new SlipwayException(
            ErrorCode.BODY_TOO_LARGE,
            "The body is larger than the " + max + " bytes that a request may bring.",
            "Send a smaller body.")
        .with("limit", max);
  }

  static SlipwayException bodyTooSlow() {
    return new SlipwayException(
        ErrorCode.REQUEST_TIMEOUT,
        "The body came too slowly, or stopped before its end.",
        "Send the whole body at once, over a faster connection.");
  }

  static SlipwayException memoryFull() {
    return new SlipwayException(
        ErrorCode.OVERLOADED,
        "The bodies of all requests and responses together fill the memory that is for them.",
        "Repeat the request in a moment.");
  }

  static SlipwayException internal() {
    return new SlipwayException(
        ErrorCode.INTERNAL,
        "Slipway failed while it handled the request.",
        "Repeat the request; if it fails again, give the requestId to the operator, whose log has"
            + " the cause.");
  }
}
