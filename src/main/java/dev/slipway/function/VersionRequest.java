package dev.slipway.function;

import dev.slipway.contract.Dialect;
import dev.slipway.module.Digest;
import java.util.Optional;

/**
 * Of which module a version is to be made.
 *
 * @param dialect in place of the one that the upload has found
 */
public record VersionRequest(Digest digest, Optional<Dialect> dialect) {}
