package dev.slipway.guest.wapc;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;
import dev.slipway.guest.Endings;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestCode;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.InstanceStarter;
import dev.slipway.guest.Started;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A guest of the ABI {@code wapc} or {@code wasmbus}. Thread-safe. */
public final class WapcModule implements AutoCloseable {
  /** Start functions of the ecosystem's toolchains, in the order in which they are called. */
  public static final List<String> START_FUNCTIONS = List.of("_start", "_initialize", "wapc_init");

  private final GuestCode code;

  /**
   * Takes compiled code over; each call runs in a fresh instance.
   *
   * @param module owned by the guest from here on
   * @param startFunctions the exported ones of {@link #START_FUNCTIONS}, in order
   */
  public WapcModule(CompiledModule module, List<String> startFunctions) {
    this(new GuestCode(module, InstanceStarter.calling(startFunctions)));
  }

  /** A guest of code that runs the start functions itself. */
  public WapcModule(GuestCode code) {
    this.code = code;
  }

  public GuestCode code() {
    return code;
  }

  /** Hands an operation and its payload to the guest. */
  public GuestResult<byte[]> call(String operation, byte[] payload, GuestCall call) {
    WapcExchange exchange = new WapcExchange(call);
    return code.run(
        exchange,
        call,
        instance -> {
          exchange.request(operation.getBytes(StandardCharsets.UTF_8), payload);
          return answer(instance, exchange, call);
        });
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return code.start(new WapcExchange(call), call);
  }

  private static GuestResult<byte[]> answer(
      Instance instance, WapcExchange exchange, GuestCall call) throws Trap {
    long[] results =
        instance.call(
            "__guest_call", call.time(), exchange.operation().length, exchange.payload().length);
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
    code.close();
  }
}
