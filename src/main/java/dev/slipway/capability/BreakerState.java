package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a provider's circuit breaker lets calls through. */
public enum BreakerState {
  /** All of them; also that of a provider that has no breaker because its calls never wait. */
  @JsonProperty("closed")
  CLOSED,
  /** None: too many have failed. */
  @JsonProperty("open")
  OPEN,
  /** A few, to see whether it serves again. */
  @JsonProperty("half-open")
  HALF_OPEN
}
