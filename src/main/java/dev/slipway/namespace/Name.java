package dev.slipway.namespace;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.regex.Pattern;

/**
 * A name that a user gives to a namespace, a function, a route or a provider: one DNS label (RFC
 * 1035), because it becomes part of host names and paths.
 *
 * @param value a lower-case letter, then letters, digits and hyphens, 63 at most, none at the end a
 *     hyphen
 */
public record Name(String value) {
  private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  public Name {
    if (!LABEL.matcher(value).matches()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no valid name.".formatted(value),
              "Use 1 to 63 lower-case letters, digits and hyphens, first a letter and last no"
                  + " hyphen.")
          .with("field", "name")
          .with("value", value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
