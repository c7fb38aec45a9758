package dev.slipway.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The health of a function, asked of each version that it serves.
 *
 * @param causes why it is not healthy; empty if it is
 * @param askedAt when its guests were asked; a report is kept for some seconds
 */
public record FunctionHealth(
    HealthStatus status, List<Cause> causes, List<VersionHealth> versions, Instant askedAt) {
  /**
   * One reason.
   *
   * @param version empty if it is one of the function
   */
  public record Cause(Optional<Integer> version, String reason) {}

  /** The health of one version. */
  public record VersionHealth(int version, HealthStatus status) {}

  /** What a version's guest answered. */
  record Asked(int version, GuestHealth health) {}

  public FunctionHealth {
    causes = List.copyOf(causes);
    versions = List.copyOf(versions);
  }

  /** The health of a function that serves nothing. */
  static FunctionHealth without(String reason, Instant now) {
    return new FunctionHealth(
        HealthStatus.UNHEALTHY, List.of(new Cause(Optional.empty(), reason)), List.of(), now);
  }

  static FunctionHealth of(List<Asked> all, Instant now) {
    List<Cause> causes = new ArrayList<>();
    List<VersionHealth> versions = new ArrayList<>();
    for (Asked asked : all) {
      versions.add(new VersionHealth(asked.version, HealthStatus.of(asked.health)));
      reason(asked.health)
          .map(reason -> new Cause(Optional.of(asked.version), reason))
          .ifPresent(causes::add);
    }
    HealthStatus status = HealthStatus.ofAll(versions.stream().map(VersionHealth::status).toList());
    return new FunctionHealth(status, causes, versions, now);
  }

  private static Optional<String> reason(GuestHealth health) {
    return switch (health) {
      case GuestHealth.Healthy _ -> Optional.empty();
      case GuestHealth.Unhealthy(String reason) -> Optional.of(reason);
      case GuestHealth.Unknown(String reason) -> Optional.of(reason);
    };
  }
}
