package dev.slipway.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import dev.slipway.api.ProtoTimes;
import dev.slipway.capability.BindingScope;
import dev.slipway.grpc.v1.ReleaseChange;
import java.util.List;
import java.util.Optional;

/** The messages by which gRPC tells releases. */
final class ReleaseMessages {
  private ReleaseMessages() {}

  static dev.slipway.grpc.v1.Release release(Release release) {
    ReleaseState state = release.state();
    dev.slipway.grpc.v1.Release.Builder message =
        dev.slipway.grpc.v1.Release.newBuilder()
            .setNumber(release.number())
            .setLimits(limits(state.limits()))
            .setInstances(instances(state.instances()))
            .setEnvironment(
                dev.slipway.grpc.v1.Environment.newBuilder()
                    .putAllVariables(state.environment().variables()));
    state.targets().forEach(target -> message.addTargets(target(target)));
    state.bindings().all().forEach(binding -> message.addBindings(binding(binding)));
    Optional.ofNullable(release.kind()).ifPresent(kind -> message.setKind(kind(kind)));
    Optional.ofNullable(release.reason()).ifPresent(message::setReason);
    Optional.ofNullable(release.createdAt()).map(ProtoTimes::of).ifPresent(message::setCreatedAt);
    Optional.ofNullable(release.createdBy()).ifPresent(message::setCreatedBy);
    Optional.ofNullable(release.changes()).stream()
        .flatMap(List::stream)
        .forEach(change -> message.addChanges(change(change)));
    return message.build();
  }

  private static dev.slipway.grpc.v1.Target.Builder target(Target target) {
    return dev.slipway.grpc.v1.Target.newBuilder()
        .setVersion(target.version())
        .setWeight(target.weight());
  }

  private static dev.slipway.grpc.v1.Limits.Builder limits(dev.slipway.engine.Limits limits) {
    return dev.slipway.grpc.v1.Limits.newBuilder()
        .setMemoryBytes(limits.memoryBytes())
        .setTableElements(limits.tableElements())
        .setWallDeadline(ProtoTimes.of(limits.wallDeadline()))
        .setCpuTime(ProtoTimes.of(limits.cpuTime()))
        .setHostCalls(limits.hostCalls())
        .setResponseBytes(limits.responseBytes())
        .setLogBytes(limits.logBytes());
  }

  private static dev.slipway.grpc.v1.Instances.Builder instances(Instances instances) {
    dev.slipway.grpc.v1.Instances.Builder message =
        dev.slipway.grpc.v1.Instances.newBuilder()
            .setPolicy(
                instances.policy().equals("warm")
                    ? dev.slipway.grpc.v1.InstancePolicy.INSTANCE_POLICY_WARM
                    : dev.slipway.grpc.v1.InstancePolicy.INSTANCE_POLICY_FRESH);
    instances.size().ifPresent(message::setSize);
    instances.maxInvocations().ifPresent(message::setMaxInvocations);
    instances.maxIdle().map(ProtoTimes::of).ifPresent(message::setMaxIdle);
    instances.maxConcurrency().ifPresent(message::setMaxConcurrency);
    return message;
  }

  private static dev.slipway.grpc.v1.Binding.Builder binding(ReleaseBinding binding) {
    return dev.slipway.grpc.v1.Binding.newBuilder()
        .setContract(binding.contract())
        .setLink(binding.link())
        .setProvider(binding.provider())
        .putAllValues(binding.values())
        .setScope(scope(binding.scope()));
  }

  private static dev.slipway.grpc.v1.BindingScope scope(BindingScope scope) {
    return switch (scope) {
      case FUNCTION -> dev.slipway.grpc.v1.BindingScope.BINDING_SCOPE_FUNCTION;
      case NAMESPACE -> dev.slipway.grpc.v1.BindingScope.BINDING_SCOPE_NAMESPACE;
    };
  }

  private static dev.slipway.grpc.v1.ReleaseKind kind(ReleaseKind kind) {
    return switch (kind) {
      case RELEASE -> dev.slipway.grpc.v1.ReleaseKind.RELEASE_KIND_RELEASE;
      case ROLLBACK -> dev.slipway.grpc.v1.ReleaseKind.RELEASE_KIND_ROLLBACK;
      case BINDING -> dev.slipway.grpc.v1.ReleaseKind.RELEASE_KIND_BINDING;
    };
  }

  private static ReleaseChange change(Release.Change change) {
    ReleaseChange.Builder message = ReleaseChange.newBuilder().setField(change.field());
    Optional.ofNullable(change.before()).ifPresent(before -> message.setBefore(value(before)));
    Optional.ofNullable(change.after()).ifPresent(after -> message.setAfter(value(after)));
    return message.build();
  }

  private static Value value(JsonNode json) {
    try {
      Value.Builder value = Value.newBuilder();
      JsonFormat.parser().merge(json.toString(), value);
      return value.build();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a change of a release is no JSON value", e);
    }
  }
}
