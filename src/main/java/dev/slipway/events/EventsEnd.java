package dev.slipway.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last event, {@code end}: the connection ends after it. */
public record EventsEnd(Reason reason) implements NamespaceEvent {
  /** Why nothing is told any more. */
  @Schema(name = "EventsEndReason")
  public enum Reason {
    /** The namespace is gone. */
    @JsonProperty("deleted")
    DELETED,
    /** The platform stops. */
    @JsonProperty("stopping")
    STOPPING,
    /** The token is valid no more. */
    @JsonProperty("expired")
    EXPIRED,
    /** More changes wait for the follower than may. */
    @JsonProperty("slow")
    SLOW;

    /** Whether what has happened before is not told any more. */
    boolean isAbrupt() {
      return this == EXPIRED || this == SLOW;
    }
  }
}
