package dev.slipway.namespace;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/**
 * What a user says about an issuer.
 *
 * @param name whose key it is, 1 to 200 characters; required
 */
public record IssuerSettings(String name) {
  private static final int MAX_NAME = 200;

  public IssuerSettings {
    if (name == null || name.isBlank() || name.length() > MAX_NAME) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The issuer's name is missing, blank or longer than %d characters."
                  .formatted(MAX_NAME),
              "Say in name whose key it is, such as 'Acme release team'.")
          .with("field", "name");
    }
  }
}
