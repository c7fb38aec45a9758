package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** A value that is written and never read back: text and JSON tell only that it is set. */
public record Secret(@JsonValue(false) String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret {}

  /** How it is shown. */
  @JsonValue
  Map<String, Boolean> shown() {
    return Map.of("set", true);
  }

  @Override
  public String toString() {
    return "(set)";
  }
}
