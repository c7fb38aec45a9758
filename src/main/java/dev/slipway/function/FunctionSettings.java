package dev.slipway.function;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a function.
 *
 * @param description for people; 1000 characters at most
 */
public record FunctionSettings(@Nullable String description) {
  private static final int MAX_DESCRIPTION = 1000;

  public FunctionSettings {
    if (description != null && description.length() > MAX_DESCRIPTION) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The description has %d characters, over %d."
                  .formatted(description.length(), MAX_DESCRIPTION),
              "Shorten it.")
          .with("field", "description");
    }
  }
}
