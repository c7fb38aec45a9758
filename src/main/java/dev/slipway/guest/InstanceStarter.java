package dev.slipway.guest;

import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;

/** Runs what an ABI runs once in each new instance, before its first call. */
@FunctionalInterface
public interface InstanceStarter {
  void start(Instance instance, GuestCall call) throws Trap;
}
