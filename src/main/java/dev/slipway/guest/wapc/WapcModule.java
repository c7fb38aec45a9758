package dev.slipway.guest.wapc;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;
import dev.slipway.guest.Endings;
import dev.slipway.guest.FreshInstance;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.Started;
import java.util.List;

/** A guest of the ABI {@code wapc}. Thread-safe; every call runs in a fresh instance. */
public final class WapcModule implements AutoCloseable {
  /** Start functions of the ecosystem's toolchains, in the order in which they are called. */
  public static final List<String> START_FUNCTIONS = List.of("_start", "_initialize", "wapc_init");

  private final CompiledModule module;
  private final List<String> startFunctions;

  /**
   * Takes compiled code over.
   *
   * @param module owned by the guest from here on
   * @param startFunctions the exported ones of {@link #START_FUNCTIONS}, in order
   */
  public WapcModule(CompiledModule module, List<String> startFunctions) {
    this.module = module;
    this.startFunctions = List.copyOf(startFunctions);
  }

  /** Hands an operation and its payload to the guest. */
  public GuestResult<byte[]> call(String operation, byte[] payload, GuestCall call) {
    WapcExchange exchange = new WapcExchange(operation, payload, call);
    return FreshInstance.run(
        module,
        exchange,
        call,
        instance -> {
          start(instance, call);
          return answer(instance, exchange, call);
        });
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return FreshInstance.run(
        module,
        new WapcExchange("", new byte[0], call),
        call,
        instance -> {
          start(instance, call);
          return new GuestResult.Answered<>(new Started());
        });
  }

  private void start(Instance instance, GuestCall call) throws Trap {
    for (String function : startFunctions) {
      instance.call(function, call.time());
    }
  }

  private static GuestResult<byte[]> answer(
      Instance instance, WapcExchange exchange, GuestCall call) throws Trap {
    long[] results =
        instance.call(
            "__guest_call", call.time(), exchange.operation.length, exchange.payload.length);
    boolean went = (int) results[0] != 0;
    byte[] response = exchange.response();
    if (went && response != null) {
      return new GuestResult.Answered<>(response);
    }
    String silence = went ? "no response" : "the guest failed and gave no text";
    return Endings.ofError(exchange.errorText().orElse(silence), call, instance.memorySize());
  }

  @Override
  public void close() {
    module.close();
  }
}
