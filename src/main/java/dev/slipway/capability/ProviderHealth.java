package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last check of a provider has found.
 *
 * @param reason such as {@code timed-out}; absent unless it is unhealthy
 * @param message says more; absent unless it is unhealthy
 * @param checkedAt absent if it was not checked yet
 */
public record ProviderHealth(
    Status status, @Nullable String reason, @Nullable String message, @Nullable Instant checkedAt) {
  /** Whether it serves. */
  public enum Status {
    @JsonProperty("healthy")
    HEALTHY,
    @JsonProperty("unhealthy")
    UNHEALTHY,
    /** Not checked yet. */
    @JsonProperty("unknown")
    UNKNOWN
  }

  static final ProviderHealth UNKNOWN = new ProviderHealth(Status.UNKNOWN, null, null, null);

  static ProviderHealth healthy(Instant at) {
    return new ProviderHealth(Status.HEALTHY, null, null, at);
  }

  static ProviderHealth unhealthy(ProviderFault fault, @Nullable Instant at) {
    return new ProviderHealth(Status.UNHEALTHY, fault.reason().id(), fault.message(), at);
  }
}
