package dev.slipway.guest;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;

/** Runs one call in an instance of its own, which is gone when the call has ended. */
public final class FreshInstance {
  private FreshInstance() {}

  /** What is done with the instance. */
  @FunctionalInterface
  public interface Body<A> {
    GuestResult<A> in(Instance instance) throws Trap;
  }

  /**
   * Makes an instance, runs the body in it and closes it.
   *
   * @param host what the host functions of the guest's ABI find
   */
  public static <A> GuestResult<A> run(
      CompiledModule module, ErrorText host, GuestCall call, Body<A> body) {
    try (Instance instance = module.instantiate(call.limits(), call.time(), host)) {
      return run(instance, host, call, body);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, 0, host.errorText());
    }
  }

  private static <A> GuestResult<A> run(
      Instance instance, ErrorText host, GuestCall call, Body<A> body) {
    try {
      return body.in(instance);
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, instance.memorySize(), host.errorText());
    }
  }
}
