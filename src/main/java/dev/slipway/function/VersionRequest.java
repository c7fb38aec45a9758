package dev.slipway.function;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.module.Digest;
import java.util.Optional;

/**
 * Of which module a version is to be made.
 *
 * @param dialect in place of the one that the upload has found
 */
public record VersionRequest(Digest digest, Optional<DialectOverride> dialect) {
  public VersionRequest {
    if (digest == null) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The body names no digest.",
              "Upload the module, and give the digest that the upload has answered.")
          .with("field", "digest");
    }
  }
}
