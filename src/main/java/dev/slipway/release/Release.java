package dev.slipway.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is recorded.
 *
 * @param number 0 for a function that was never released
 * @param createdAt absent for number 0
 * @param changes the difference to the release before; absent where it was not asked for
 */
public record Release(
    int number,
    @JsonUnwrapped ReleaseState state,
    @Nullable ReleaseKind kind,
    @Nullable String reason,
    @Nullable Instant createdAt,
    @Nullable String createdBy,
    @Nullable List<Change> changes) {
  /**
   * One field that differs between two releases.
   *
   * @param field its path, such as {@code limits.wallDeadline}
   */
  @Schema(name = "Change")
  public record Change(String field, @Nullable JsonNode before, @Nullable JsonNode after) {}

  static Release initial(ReleaseState state) {
    return new Release(0, state, null, null, null, null, null);
  }

  static Release rehearsed(int number, Proposal proposal) {
    return new Release(
        number, proposal.state(), proposal.kind(), proposal.reason(), null, null, null);
  }

  /** Whether both were read from one row, rather than made by two calls. */
  boolean isSameRow(Release other) {
    return number == other.number
        && Objects.equals(createdAt, other.createdAt)
        && Objects.equals(createdBy, other.createdBy);
  }

  Release withChanges(List<Change> found) {
    return new Release(number, state, kind, reason, createdAt, createdBy, found);
  }
}
