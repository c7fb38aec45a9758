package dev.slipway.capability.keyvalue;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** A value of a provider's configuration that its type does not take. */
final class ConfigRefusal {
  private ConfigRefusal() {}

  /**
   * @param rule what the field has to be, to be read after its name; without the value, which may
   *     hold a secret
   */
  static void unless(boolean valid, String field, String rule) {
    if (!valid) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The configuration's %s does not fit: it %s.".formatted(field, rule),
              "Give a " + field + " that does.")
          .with("field", "config." + field);
    }
  }
}
