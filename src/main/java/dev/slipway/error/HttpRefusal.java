package dev.slipway.error;

import jakarta.ws.rs.WebApplicationException;

/** Says in Slipway's words what the HTTP layers refuse by a bare status. */
final class HttpRefusal {
  private HttpRefusal() {}

  static SlipwayException of(WebApplicationException thrown) {
    return of(thrown.getResponse().getStatus());
  }

  static SlipwayException of(int status) {
    return switch (status) {
      case 404 ->
          new SlipwayException(
              ErrorCode.NOT_FOUND,
              "Nothing is at this path.",
              "Compare the path with the API's description at /q/openapi.");
      case 405 ->
          new SlipwayException(
              ErrorCode.METHOD_NOT_ALLOWED,
              "This path does not take this method.",
              "Use one of the methods that /q/openapi names for it.");
      case 406 ->
          new SlipwayException(
              ErrorCode.NOT_ACCEPTABLE,
              "The answer has none of the media types that the Accept header asks for.",
              "Accept application/json and application/problem+json.");
      case 408 -> bodyTooSlow();
      case 413 -> bodyTooLarge();
      case 415 ->
          new SlipwayException(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "This path does not take a body of this media type.",
              "Send the Content-Type that /q/openapi names, mostly application/json.");
      default -> status < 500 ? notUnderstood() : Refusals.internal();
    };
  }

  private static SlipwayException bodyTooSlow() {
    return new SlipwayException(
        ErrorCode.REQUEST_TIMEOUT,
        "The body came too slowly, or stopped before its end.",
        "Send the whole body at once, over a faster connection.");
  }

  private static SlipwayException bodyTooLarge() {
    return new SlipwayException(
        ErrorCode.BODY_TOO_LARGE,
        "The body is larger than the listener takes.",
        "Send a smaller body.");
  }

  private static SlipwayException notUnderstood() {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The request could not be understood.",
        "Check its headers, parameters and escapes.");
  }
}
