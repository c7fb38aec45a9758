package dev.slipway.log;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an entry matters, from least to most. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR;

  /** The level of this name on the wire, such as {@code warn}. */
  static Optional<LogLevel> of(String wireName) {
    return Arrays.stream(values()).filter(level -> level.wireName().equals(wireName)).findFirst();
  }

  /** The name in JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
