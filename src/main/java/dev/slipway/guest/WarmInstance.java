package dev.slipway.guest;

import dev.slipway.engine.Instance;

/** An instance that serves one invocation after the other. For one thread at a time. */
final class WarmInstance {
  final Instance instance;
  final CurrentCall current;
  private int invocations;
  private long idleSince;

  WarmInstance(Instance instance, CurrentCall current) {
    this.instance = instance;
    this.current = current;
  }

  void served(long now) {
    invocations++;
    idleSince = now;
  }

  boolean isUsedUp(InstancePolicy.Warm policy) {
    return invocations >= policy.maxInvocations();
  }

  boolean isStale(InstancePolicy.Warm policy, long now) {
    return now - idleSince >= policy.maxIdle().toNanos();
  }
}
