package dev.slipway.runtime;

import dev.slipway.capability.Binding;
import dev.slipway.contract.ContractId;
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
   * @param contract the capability that the function lacks, if it is that
   * @param link under which it is bound
   * @param provider empty if the contract is not bound at all
   */
  public record Cause(
      Optional<Integer> version,
      Optional<String> contract,
      Optional<String> link,
      Optional<String> provider,
      String reason) {
    /** A version's guest says so, or the function as a whole. */
    static Cause of(Optional<Integer> version, String reason) {
      return new Cause(version, Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }

    /** A provider does not serve what is bound to it. */
    static Cause of(Binding binding, String reason) {
      return new Cause(
          Optional.empty(),
          Optional.of(binding.key().contract().id()),
          Optional.of(binding.key().link()),
          Optional.of(binding.provider()),
          reason);
    }

    /** A contract that the claims name and nothing serves. */
    static Cause of(ContractId unbound) {
      return new Cause(
          Optional.empty(),
          Optional.of(unbound.id()),
          Optional.empty(),
          Optional.empty(),
          "The claims name it, but nothing is bound to it: each call of it is denied.");
    }
  }

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
        HealthStatus.UNHEALTHY, List.of(Cause.of(Optional.empty(), reason)), List.of(), now);
  }

  static FunctionHealth of(List<Asked> all, Instant now) {
    List<Cause> causes = new ArrayList<>();
    List<VersionHealth> versions = new ArrayList<>();
    for (Asked asked : all) {
      versions.add(new VersionHealth(asked.version, HealthStatus.of(asked.health)));
      reason(asked.health)
          .map(reason -> Cause.of(Optional.of(asked.version), reason))
          .ifPresent(causes::add);
    }
    HealthStatus status = HealthStatus.ofAll(versions.stream().map(VersionHealth::status).toList());
    return new FunctionHealth(status, causes, versions, now);
  }

  /** The same with what its bindings lack now, by which it is degraded at best. */
  FunctionHealth with(List<Cause> lacking) {
    if (lacking.isEmpty()) {
      return this;
    }
    List<Cause> all = new ArrayList<>(causes);
    all.addAll(lacking);
    return new FunctionHealth(status.degraded(), all, versions, askedAt);
  }

  private static Optional<String> reason(GuestHealth health) {
    return switch (health) {
      case GuestHealth.Healthy _ -> Optional.empty();
      case GuestHealth.Unhealthy(String reason) -> Optional.of(reason);
      case GuestHealth.Unknown(String reason) -> Optional.of(reason);
    };
  }
}
