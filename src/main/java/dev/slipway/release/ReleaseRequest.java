package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.NamedLimits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a release call. What is left out stays as the current release has it.
 *
 * @param targets empty to take the function out of service
 */
public record ReleaseRequest(
    List<Target> targets,
    Optional<NamedLimits> limits,
    Optional<Instances> instances,
    Optional<Environment> environment,
    Optional<String> reason,
    Optional<Set<Allowance>> allow) {
  public ReleaseRequest {
    if (targets == null || targets.stream().anyMatch(Objects::isNull)) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The body names no targets.",
              "Give targets, such as [{\"version\": 2, \"weight\": 1}], or [] to serve nothing.")
          .with("field", "targets");
    }
    targets = List.copyOf(targets);
    allow = allow.map(Set::copyOf);
    reason.ifPresent(ReleaseReason::require);
  }
}
