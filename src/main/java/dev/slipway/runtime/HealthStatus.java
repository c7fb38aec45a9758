package dev.slipway.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;

/** How healthy a version or a whole function is. */
public enum HealthStatus {
  HEALTHY,
  /** Some versions are unhealthy and others are not, or a capability is missing. */
  DEGRADED,
  UNHEALTHY,
  UNKNOWN;

  static HealthStatus of(GuestHealth health) {
    return switch (health) {
      case GuestHealth.Healthy _ -> HEALTHY;
      case GuestHealth.Unhealthy _ -> UNHEALTHY;
      case GuestHealth.Unknown _ -> UNKNOWN;
    };
  }

  /** The status of a function whose versions have these. */
  static HealthStatus ofAll(Collection<HealthStatus> versions) {
    if (versions.stream().allMatch(UNHEALTHY::equals)) {
      return UNHEALTHY;
    }
    if (versions.contains(UNHEALTHY)) {
      return DEGRADED;
    }
    return versions.contains(UNKNOWN) ? UNKNOWN : HEALTHY;
  }

  /** This without a capability that it should have. */
  HealthStatus degraded() {
    return this == UNHEALTHY ? UNHEALTHY : DEGRADED;
  }

  /** The name on the wire. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
