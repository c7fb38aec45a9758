package dev.slipway.guest;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Limits;

/** Compiled code under an instance policy: what every ABI's guest is made on. Thread-safe. */
public final class GuestCode implements AutoCloseable {
  private final CompiledModule module;
  private final InstanceStarter starter;
  private final InstanceSource instances;

  /**
   * Takes compiled code over; each call runs in a fresh instance.
   *
   * @param module closed with this
   */
  public GuestCode(CompiledModule module, InstanceStarter starter) {
    this(module, starter, new FreshInstances(module, starter));
  }

  private GuestCode(CompiledModule module, InstanceStarter starter, InstanceSource instances) {
    this.module = module;
    this.starter = starter;
    this.instances = instances;
  }

  /** The same code with warm instances of its own; closed before this is. */
  GuestCode warm(InstancePolicy.Warm policy, WarmRoom room) {
    return new GuestCode(module, starter, new WarmInstances(module, starter, policy, room));
  }

  /** Makes instances under these limits quick; may take as long as compiling. */
  void prepare(Limits limits) {
    module.prepare(limits);
  }

  /** Warm instances that wait for a call. */
  int idleInstances() {
    return instances.idle();
  }

  /**
   * Runs the body in a started instance.
   *
   * @param state what the host functions of the guest's ABI find while it runs
   */
  public <A> GuestResult<A> run(ErrorText state, GuestCall call, InstanceSource.Body<A> body) {
    return instances.run(state, call, body);
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(ErrorText state, GuestCall call) {
    return instances.run(state, call, _ -> new GuestResult.Answered<>(new Started()));
  }

  @Override
  public void close() {
    instances.close();
  }
}
