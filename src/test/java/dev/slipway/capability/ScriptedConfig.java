package dev.slipway.capability;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A configuration with each kind of field. */
record ScriptedConfig(
    String label,
    @Nullable Boolean waits,
    Optional<Duration> timeout,
    Optional<Secret> password,
    @Nullable Secret token) {
  ScriptedConfig {
    if (label == null || label.isBlank()) {
      throw new SlipwayException(ErrorCode.INVALID_REQUEST, "The label is missing.", "Give it one.")
          .with("field", "label");
    }
  }
}
