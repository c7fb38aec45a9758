package dev.slipway.release;

import java.util.Optional;

/**
 * The body of a rollback.
 *
 * @param toRelease whose whole state is restored; the last earlier one that served other targets
 *     unless said
 * @param reason why, for the history
 */
public record RollbackRequest(Optional<Integer> toRelease, String reason) {
  public RollbackRequest {
    ReleaseReason.require(reason);
  }
}
