package dev.slipway.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the caller of a release accepts, that is refused otherwise. */
public enum Allowance {
  /** A revision below the one that serves now. */
  @JsonProperty("older-revision")
  OLDER_REVISION,
  /** Capabilities that the claims name and no binding serves. */
  @JsonProperty("unbound-capability")
  UNBOUND_CAPABILITY
}
