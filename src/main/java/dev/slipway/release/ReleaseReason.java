package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.jspecify.annotations.Nullable;

/** Checks why somebody says that a release is made. */
final class ReleaseReason {
  /** A paragraph; more belongs into a ticket. */
  private static final int MAX_CHARACTERS = 1000;

  private ReleaseReason() {}

  static void require(@Nullable String reason) {
    if (reason == null
        || reason.isBlank()
        || reason.length() > MAX_CHARACTERS
        || reason.indexOf('\0') >= 0) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The reason is missing, empty, longer than %d characters, or holds a NUL character."
                  .formatted(MAX_CHARACTERS),
              "Say in a sentence why.")
          .with("field", "reason");
    }
  }
}
