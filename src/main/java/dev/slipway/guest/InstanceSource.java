package dev.slipway.guest;

import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;

/** Gives each call of a guest a started instance, by an {@link InstancePolicy}. Thread-safe. */
public sealed interface InstanceSource extends AutoCloseable permits FreshInstances, WarmInstances {
  /** What is done with the instance. */
  @FunctionalInterface
  interface Body<A> {
    GuestResult<A> in(Instance instance) throws Trap;
  }

  /**
   * Runs the body in an instance.
   *
   * @param state what the host functions of the guest's ABI find while it runs
   */
  <A> GuestResult<A> run(ErrorText state, GuestCall call, Body<A> body);

  /** Instances that are kept for a later call. */
  int idle();

  /** Frees what it keeps. Nobody calls the guest any more. */
  @Override
  void close();
}
