package dev.slipway.guest.exports;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Limits;
import dev.slipway.guest.ErrorText;
import dev.slipway.guest.FreshInstances;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.InstancePolicy;
import dev.slipway.guest.InstanceSource;
import dev.slipway.guest.InstanceStarter;
import dev.slipway.guest.Started;
import dev.slipway.guest.WarmInstances;
import dev.slipway.guest.WarmRoom;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A guest of the ABI {@code exports}. Thread-safe. */
public final class ExportsModule implements AutoCloseable {
  private static final ErrorText SILENT = Optional::empty;
  private static final InstanceStarter NOTHING_TO_START = (instance, call) -> {};

  private final CompiledModule module;
  private final Map<String, FunctionType> functions;
  private final InstanceSource instances;

  /**
   * Takes compiled code over; each call runs in a fresh instance.
   *
   * @param module owned by the guest from here on
   * @param functions the exported functions with numeric types
   */
  public ExportsModule(CompiledModule module, Map<String, FunctionType> functions) {
    this.module = module;
    this.functions = Map.copyOf(functions);
    this.instances = new FreshInstances(module, NOTHING_TO_START);
  }

  private ExportsModule(ExportsModule code, InstanceSource instances) {
    this.module = code.module;
    this.functions = code.functions;
    this.instances = instances;
  }

  /** Makes instances under these limits quick; may take as long as compiling. */
  public void prepare(Limits limits) {
    module.prepare(limits);
  }

  /** The same code with warm instances of its own; closed before this is. */
  public ExportsModule warm(InstancePolicy.Warm policy, WarmRoom room) {
    return new ExportsModule(this, new WarmInstances(module, NOTHING_TO_START, policy, room));
  }

  /** The type of an exported function, or empty if the guest has no such function. */
  public Optional<FunctionType> type(String function) {
    return Optional.ofNullable(functions.get(function));
  }

  /**
   * Calls an exported function.
   *
   * @param arguments as many and of such types as {@link #type} says
   * @throws IllegalArgumentException if the function or its arguments are others
   */
  public GuestResult<List<NumericValue>> call(
      String function, List<NumericValue> arguments, GuestCall call) {
    FunctionType type =
        type(function)
            .orElseThrow(() -> new IllegalArgumentException("no function \"" + function + '"'));
    long[] bits = NumericValue.bitsOf(arguments, type.parameters());
    return instances.run(
        SILENT,
        call,
        instance ->
            new GuestResult.Answered<>(
                NumericValue.listOf(instance.call(function, call.time(), bits), type.results())));
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return instances.run(SILENT, call, _ -> new GuestResult.Answered<>(new Started()));
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
