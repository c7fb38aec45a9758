package dev.slipway.module;

import com.fasterxml.jackson.annotation.JsonValue;
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
}
