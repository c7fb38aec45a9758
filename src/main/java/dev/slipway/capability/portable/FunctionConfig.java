package dev.slipway.capability.portable;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a portable provider.
 *
 * @param function its name in the provider's namespace
 */
public record FunctionConfig(String function) {
  public FunctionConfig(@Nullable String function) {
    if (function == null || function.isBlank()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The configuration names no function.",
              "Give {\"function\": NAME}, a function of the namespace that serves the contract.")
          .with("field", "config.function");
    }
    this.function = function;
  }
}
