package dev.slipway.namespace;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a namespace.
 *
 * @param description for people, up to 1000 characters
 * @param limits those that its functions have by default; left out, they have the platform's
 */
public record NamespaceSettings(@Nullable String description, Optional<NamedLimits> limits) {
  private static final int MAX_DESCRIPTION = 1000;

  public NamespaceSettings {
    if (description != null && description.length() > MAX_DESCRIPTION) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The description has %d characters.".formatted(description.length()),
              "Shorten it to %d.".formatted(MAX_DESCRIPTION))
          .with("field", "description");
    }
  }
}
