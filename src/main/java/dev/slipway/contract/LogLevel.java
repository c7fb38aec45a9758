package dev.slipway.contract;

import java.util.Arrays;
import java.util.Locale;

/** How much a guest's log line matters, the most important first. */
public enum LogLevel {
  ERROR(1),
  WARN(2),
  INFO(3),
  DEBUG(4),
  TRACE(5);

  private final int number;

  LogLevel(int number) {
    this.number = number;
  }

  /** What is no level is {@link #INFO}. */
  static LogLevel of(long number) {
    return Arrays.stream(values()).filter(level -> level.number == number).findFirst().orElse(INFO);
  }

  /** What is no level is {@link #INFO}, as the SDKs have it. */
  static LogLevel of(String name) {
    return Arrays.stream(values())
        .filter(level -> level.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(INFO);
  }

  long number() {
    return number;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
