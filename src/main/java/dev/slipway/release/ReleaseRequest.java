package dev.slipway.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a release call. What is left out stays as the current release has it.
 *
 * @param targets empty to take the function out of service
 */
public record ReleaseRequest(
    List<Target> targets,
    Optional<LimitsRequest> limits,
    Optional<Instances> instances,
    Optional<Environment> environment,
    Optional<String> reason,
    Optional<Set<Allowance>> allow) {
  public ReleaseRequest {
    reason.ifPresent(ReleaseReason::require);
  }
}
