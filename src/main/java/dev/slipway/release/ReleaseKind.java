package dev.slipway.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which call has made a release. */
public enum ReleaseKind {
  RELEASE,
  ROLLBACK,
  BINDING;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReleaseKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
