package dev.slipway.capability.blobstore;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.Name;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of a provider of type {@code files}. What is left out is as the platform
 * allows, and nothing goes beyond that.
 *
 * @param root the name of the blob folder, below those of the namespace; providers that give the
 *     same name share their objects. The provider's own name if it is left out
 * @param maxObjectBytes of one object
 * @param maxBytes of all that is in the blob folder, in blocks of 4 KiB
 * @param uploadIdle after which an upload without chunks is given up
 */
public record FilesSettings(
    Optional<String> root,
    Optional<Long> maxObjectBytes,
    Optional<Long> maxBytes,
    Optional<Duration> uploadIdle) {
  public FilesSettings {
    root.ifPresent(FilesSettings::requireName);
    maxObjectBytes.ifPresent(bytes -> requirePositive("maxObjectBytes", bytes));
    maxBytes.ifPresent(bytes -> requirePositive("maxBytes", bytes));
    uploadIdle.ifPresent(idle -> requirePositive("uploadIdle", idle.toMillis()));
  }

  private static void requireName(String root) {
    try {
      new Name(root);
    } catch (SlipwayException e) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' cannot name a blob folder: it is a name, not a path.".formatted(root),
              e.fix())
          .with("field", "root");
    }
  }

  private static void requirePositive(String field, long value) {
    if (value < 1) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "%s is %d, so nothing could be stored.".formatted(field, value),
              "Give a number above 0, or leave it out.")
          .with("field", field);
    }
  }
}
