package dev.slipway.module;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The checks of an upload, in the order in which a verdict lists them. */
public enum CheckName {
  CONTAINER,
  SIZE,
  TOKEN,
  SIGNATURE,
  HASH,
  TIMES,
  ISSUER,
  ABI,
  IMPORTS,
  FEATURES,
  LIMITS,
  START;

  /** The name on the wire. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those without which this one cannot be made, or must not be. */
  List<CheckName> needs() {
    return switch (this) {
      case CONTAINER, SIZE -> List.of();
      case TOKEN, ABI -> List.of(CONTAINER);
      case SIGNATURE, HASH, TIMES, ISSUER -> List.of(TOKEN);
      case IMPORTS, LIMITS -> List.of(ABI);
      case FEATURES -> List.of(ABI, IMPORTS, LIMITS);
      case START -> Arrays.stream(values()).filter(check -> check != START).toList();
    };
  }
}
