package dev.slipway.auth;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** The refusals of a call whose caller is not known. They never repeat a token. */
final class Unauthenticated {
  private Unauthenticated() {}

  static SlipwayException missing() {
    return new SlipwayException(
        ErrorCode.UNAUTHENTICATED,
        "The call has no bearer token.",
        "Send the header 'Authorization: Bearer <token>'; the admin's token is in admin.token in"
            + " the data directory.");
  }

  static SlipwayException refused(String reason) {
    return new SlipwayException(
        ErrorCode.UNAUTHENTICATED,
        "The token was refused: " + reason + ".",
        "Send the admin's token, or a valid JWT of the configured issuer.");
  }
}
