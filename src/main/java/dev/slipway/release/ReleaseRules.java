package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.guest.Abi;
import dev.slipway.guest.InstancePolicy;
import dev.slipway.namespace.IssuerService;
import dev.slipway.namespace.LimitPolicy;
import dev.slipway.runtime.InstanceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Checks a release before anything is loaded for it. */
@ApplicationScoped
class ReleaseRules {
  private final ReleasePlanner planner;
  private final LimitPolicy limits;
  private final InstanceRules instances;
  private final IssuerService issuers;
  private final Clock clock;

  ReleaseRules(
      ReleasePlanner planner,
      LimitPolicy limits,
      InstanceRules instances,
      IssuerService issuers,
      Clock clock) {
    this.planner = planner;
    this.limits = limits;
    this.instances = instances;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * Refuses what may not follow the current state.
   *
   * @throws SlipwayException with the rule that is broken
   */
  void check(FunctionKey key, ReleaseState current, Proposal proposal) {
    ReleaseState next = proposal.state();
    List<Version> targets = planner.versions(key, next);
    Set<Integer> serving = current.versions();
    List<Version> added = targets.stream().filter(v -> !serving.contains(v.number())).toList();
    limits.require(next.limits(), ErrorCode.RELEASE_INVALID);
    instances.require(next.instances().instancePolicy());
    targets.forEach(version -> requireMemory(version, next));
    targets.forEach(version -> requireInstances(version, next));
    added.forEach(version -> requireTrusted(key, version));
    added.forEach(this::requireUnexpired);
    if (!proposal.allows(Allowance.OLDER_REVISION)) {
      SwapRules.requireNotOlder(planner.versions(key, current), added);
    }
    if (!proposal.allows(Allowance.UNBOUND_CAPABILITY)) {
      SwapRules.requireBound(added, next.bindings());
    }
  }

  private void requireTrusted(FunctionKey key, Version version) {
    if (!issuers.isTrusted(key.namespace(), version.issuer())) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "Version %d was signed by %s, which the namespace does not trust any more."
                  .formatted(version.number(), version.issuer()),
              "Release a version of a trusted issuer, or have an admin trust this one again.")
          .with("version", version.number())
          .with("issuer", version.issuer());
    }
  }

  private void requireUnexpired(Version version) {
    Instant now = clock.instant();
    if (version.expiresAt().filter(end -> end.isBefore(now)).isPresent()) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "The token of version %d expired at %s."
                  .formatted(version.number(), version.expiresAt().get()),
              "Sign the module again, and make a version of it.")
          .with("version", version.number())
          .with("check", "times");
    }
  }

  private static void requireMemory(Version version, ReleaseState next) {
    if (version.minimumMemoryBytes() > next.limits().memoryBytes()) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "Version %d begins with %d bytes of memory, over the limit of %d."
                  .formatted(
                      version.number(), version.minimumMemoryBytes(), next.limits().memoryBytes()),
              "Release it with a higher limits.memoryBytes.")
          .with("version", version.number())
          .with("limit", "memoryBytes");
    }
  }

  private static void requireInstances(Version version, ReleaseState next) {
    if (Abi.of(version.abi()) == Abi.WASI_COMMAND
        && next.instances().instancePolicy() instanceof InstancePolicy.Warm) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "Version %d is a WASI command: each run ends its instance, so none can be kept warm."
                  .formatted(version.number()),
              "Release it with instances {\"policy\": \"fresh\"}.")
          .with("version", version.number())
          .with("field", "instances.policy");
    }
  }
}
