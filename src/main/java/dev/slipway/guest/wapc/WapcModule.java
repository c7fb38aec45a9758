package dev.slipway.guest.wapc;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Trap;
import dev.slipway.guest.Endings;
import dev.slipway.guest.FreshInstances;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.InstancePolicy;
import dev.slipway.guest.InstanceSource;
import dev.slipway.guest.InstanceStarter;
import dev.slipway.guest.Started;
import dev.slipway.guest.WarmInstances;
import dev.slipway.guest.WarmRoom;
import java.util.List;

/** A guest of the ABI {@code wapc}. Thread-safe. */
public final class WapcModule implements AutoCloseable {
  /** Start functions of the ecosystem's toolchains, in the order in which they are called. */
  public static final List<String> START_FUNCTIONS = List.of("_start", "_initialize", "wapc_init");

  private final CompiledModule module;
  private final InstanceStarter starter;
  private final InstanceSource instances;

  /**
   * Takes compiled code over; each call runs in a fresh instance.
   *
   * @param module owned by the guest from here on
   * @param startFunctions the exported ones of {@link #START_FUNCTIONS}, in order
   */
  public WapcModule(CompiledModule module, List<String> startFunctions) {
    this.module = module;
    this.starter = starter(List.copyOf(startFunctions));
    this.instances = new FreshInstances(module, starter);
  }

  private WapcModule(WapcModule code, InstanceSource instances) {
    this.module = code.module;
    this.starter = code.starter;
    this.instances = instances;
  }

  /** Makes instances under these limits quick; may take as long as compiling. */
  public void prepare(Limits limits) {
    module.prepare(limits);
  }

  /** The same code with warm instances of its own; closed before this is. */
  public WapcModule warm(InstancePolicy.Warm policy, WarmRoom room) {
    return new WapcModule(this, new WarmInstances(module, starter, policy, room));
  }

  private static InstanceStarter starter(List<String> functions) {
    return (instance, call) -> {
      for (String function : functions) {
        instance.call(function, call.time());
      }
    };
  }

  /** Hands an operation and its payload to the guest. */
  public GuestResult<byte[]> call(String operation, byte[] payload, GuestCall call) {
    WapcExchange exchange = new WapcExchange(operation, payload, call);
    return instances.run(exchange, call, instance -> answer(instance, exchange, call));
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return instances.run(
        new WapcExchange("", new byte[0], call),
        call,
        _ -> new GuestResult.Answered<>(new Started()));
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

  /** Warm instances that wait for a call. */
  public int idleInstances() {
    return instances.idle();
  }

  @Override
  public void close() {
    instances.close();
  }
}
