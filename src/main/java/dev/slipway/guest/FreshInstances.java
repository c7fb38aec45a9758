package dev.slipway.guest;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;

/** Runs each call in an instance of its own, which is gone when the call has ended. */
public final class FreshInstances implements InstanceSource {
  private final CompiledModule module;
  private final InstanceStarter starter;

  /**
   * @param module closed with this
   */
  public FreshInstances(CompiledModule module, InstanceStarter starter) {
    this.module = module;
    this.starter = starter;
  }

  @Override
  public <A> GuestResult<A> run(ErrorText state, GuestCall call, Body<A> body) {
    CurrentCall current = new CurrentCall(state, call);
    try (Instance instance = module.instantiate(call.limits(), call.time(), current)) {
      return run(instance, current, call, body);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, 0, current.end());
    }
  }

  private <A> GuestResult<A> run(
      Instance instance, CurrentCall current, GuestCall call, Body<A> body) {
    try {
      starter.start(instance, call);
      return body.in(instance);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, instance.memorySize(), current.end());
    } finally {
      current.end();
    }
  }

  @Override
  public int idle() {
    return 0;
  }

  @Override
  public void close() {
    module.close();
  }
}
