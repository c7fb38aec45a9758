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
    try (Instance instance =
        module.instantiate(call.limits(), call.time(), new CurrentCall(state, call))) {
      return run(instance, state, call, body);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, 0, state.errorText());
    }
  }

  private <A> GuestResult<A> run(Instance instance, ErrorText state, GuestCall call, Body<A> body) {
    try {
      starter.start(instance, call);
      return body.in(instance);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, instance.memorySize(), state.errorText());
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
