package dev.slipway.guest.exports;

import dev.slipway.engine.CompiledModule;
import dev.slipway.guest.ErrorText;
import dev.slipway.guest.FreshInstance;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.Started;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A guest of the ABI {@code exports}. Thread-safe; every call runs in a fresh instance. */
public final class ExportsModule implements AutoCloseable {
  private static final ErrorText SILENT = Optional::empty;

  private final CompiledModule module;
  private final Map<String, FunctionType> functions;

  /**
   * Takes compiled code over.
   *
   * @param module owned by the guest from here on
   * @param functions the exported functions with numeric types
   */
  public ExportsModule(CompiledModule module, Map<String, FunctionType> functions) {
    this.module = module;
    this.functions = Map.copyOf(functions);
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
    return FreshInstance.run(
        module,
        SILENT,
        call,
        instance ->
            new GuestResult.Answered<>(
                NumericValue.listOf(instance.call(function, call.time(), bits), type.results())));
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return FreshInstance.run(
        module, SILENT, call, instance -> new GuestResult.Answered<>(new Started()));
  }

  @Override
  public void close() {
    module.close();
  }
}
