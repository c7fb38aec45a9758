package dev.slipway.release;

import dev.slipway.api.ProtoTimes;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.grpc.v1.WatchRequest;
import dev.slipway.namespace.NamedLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The messages by which gRPC asks for releases. */
final class ReleaseRequestMessages {
  private ReleaseRequestMessages() {}

  /**
   * The release that the caller has seen.
   *
   * @throws SlipwayException {@code precondition-required} if it does not say
   */
  static ReleaseNumber seen(boolean given, int number) {
    if (!given) {
      throw new SlipwayException(
              ErrorCode.PRECONDITION_REQUIRED,
              "The call changes the release, but does not say which one it has seen.",
              "Set if_release to the number of the current release; Watch tells it.")
          .with("field", "ifRelease");
    }
    return new ReleaseNumber(number);
  }

  static OptionalInt after(WatchRequest request) {
    if (request.hasAfterRelease() && request.getAfterRelease() < 0) {
      throw invalid("after_release is below 0.", "Give a release's number.", "afterRelease");
    }
    return request.hasAfterRelease()
        ? OptionalInt.of(request.getAfterRelease())
        : OptionalInt.empty();
  }

  static RollbackRequest rollback(dev.slipway.grpc.v1.RollbackRequest request) {
    return new RollbackRequest(
        request.hasToRelease() ? Optional.of(request.getToRelease()) : Optional.empty(),
        request.getReason());
  }

  static ReleaseRequest request(dev.slipway.grpc.v1.ReleaseRequest request) {
    if (request.getServeNothing() == (request.getTargetsCount() > 0)) {
      throw invalid(
          "The release names %d targets and serve_nothing is %s."
              .formatted(request.getTargetsCount(), request.getServeNothing()),
          "Name the versions to serve, or set serve_nothing to take the function out of service.",
          "targets");
    }
    List<Target> targets =
        request.getTargetsList().stream()
            .map(target -> new Target(target.getVersion(), target.getWeight()))
            .toList();
    return new ReleaseRequest(
        targets,
        request.hasLimits() ? Optional.of(limits(request.getLimits())) : Optional.empty(),
        request.hasInstances() ? Optional.of(instances(request.getInstances())) : Optional.empty(),
        request.hasEnvironment()
            ? Optional.of(new Environment(request.getEnvironment().getVariablesMap()))
            : Optional.empty(),
        request.hasReason() ? Optional.of(request.getReason()) : Optional.empty(),
        Optional.of(allowances(request)));
  }

  private static Set<Allowance> allowances(dev.slipway.grpc.v1.ReleaseRequest request) {
    Set<Allowance> allowances = new HashSet<>();
    for (dev.slipway.grpc.v1.Allowance given : request.getAllowList()) {
      allowances.add(
          switch (given) {
            case ALLOWANCE_OLDER_REVISION -> Allowance.OLDER_REVISION;
            case ALLOWANCE_UNBOUND_CAPABILITY -> Allowance.UNBOUND_CAPABILITY;
            case ALLOWANCE_UNSPECIFIED, UNRECOGNIZED ->
                throw invalid(
                    "allow has a number that no allowance has.",
                    "Give ALLOWANCE_OLDER_REVISION or ALLOWANCE_UNBOUND_CAPABILITY.",
                    "allow");
          });
    }
    return allowances;
  }

  private static NamedLimits limits(dev.slipway.grpc.v1.Limits limits) {
    return new NamedLimits(
        limits.hasMemoryBytes() ? Optional.of(limits.getMemoryBytes()) : Optional.empty(),
        limits.hasTableElements() ? Optional.of(limits.getTableElements()) : Optional.empty(),
        limits.hasWallDeadline()
            ? Optional.of(ProtoTimes.read("limits.wallDeadline", limits.getWallDeadline()))
            : Optional.empty(),
        limits.hasCpuTime()
            ? Optional.of(ProtoTimes.read("limits.cpuTime", limits.getCpuTime()))
            : Optional.empty(),
        limits.hasHostCalls() ? Optional.of(limits.getHostCalls()) : Optional.empty(),
        limits.hasResponseBytes() ? Optional.of(limits.getResponseBytes()) : Optional.empty(),
        limits.hasLogBytes() ? Optional.of(limits.getLogBytes()) : Optional.empty());
  }

  private static Instances instances(dev.slipway.grpc.v1.Instances instances) {
    String policy =
        switch (instances.getPolicy()) {
          case INSTANCE_POLICY_FRESH -> "fresh";
          case INSTANCE_POLICY_WARM -> "warm";
          case INSTANCE_POLICY_UNSPECIFIED, UNRECOGNIZED ->
              throw invalid(
                  "The instances name no policy.",
                  "Give INSTANCE_POLICY_FRESH or INSTANCE_POLICY_WARM, or leave instances out.",
                  "instances.policy");
        };
    Optional<Duration> maxIdle =
        instances.hasMaxIdle()
            ? Optional.of(ProtoTimes.read("instances.maxIdle", instances.getMaxIdle()))
            : Optional.empty();
    return new Instances(
        policy,
        instances.hasSize() ? Optional.of(instances.getSize()) : Optional.empty(),
        instances.hasMaxInvocations()
            ? Optional.of(instances.getMaxInvocations())
            : Optional.empty(),
        maxIdle,
        instances.hasMaxConcurrency()
            ? Optional.of(instances.getMaxConcurrency())
            : Optional.empty());
  }

  private static SlipwayException invalid(String reason, String fix, String field) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
