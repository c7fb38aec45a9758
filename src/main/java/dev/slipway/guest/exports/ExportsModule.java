package dev.slipway.guest.exports;

import dev.slipway.engine.CompiledModule;
import dev.slipway.guest.ErrorText;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestCode;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.InstanceStarter;
import dev.slipway.guest.Started;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A guest of the ABI {@code exports}. Thread-safe. */
public final class ExportsModule implements AutoCloseable {
  private static final ErrorText SILENT = Optional::empty;

  private final GuestCode code;
  private final Map<String, FunctionType> functions;

  /**
   * Takes compiled code over; each call runs in a fresh instance.
   *
   * @param module owned by the guest from here on
   * @param startFunctions called once per instance, in this order
   * @param functions the exported functions with numeric types
   */
  public ExportsModule(
      CompiledModule module, List<String> startFunctions, Map<String, FunctionType> functions) {
    this(new GuestCode(module, InstanceStarter.calling(startFunctions)), functions);
  }

  private ExportsModule(GuestCode code, Map<String, FunctionType> functions) {
    this.code = code;
    this.functions = Map.copyOf(functions);
  }

  /** The same functions, of code under another instance policy. */
  public ExportsModule with(GuestCode other) {
    return new ExportsModule(other, functions);
  }

  public GuestCode code() {
    return code;
  }

  /** The names of the exported functions. */
  public Set<String> functions() {
    return functions.keySet();
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
    return code.run(
        SILENT,
        call,
        instance ->
            new GuestResult.Answered<>(
                NumericValue.listOf(instance.call(function, call.time(), bits), type.results())));
  }

  /** Makes one instance and runs its start functions, nothing else. */
  public GuestResult<Started> start(GuestCall call) {
    return code.start(SILENT, call);
  }

  @Override
  public void close() {
    code.close();
  }
}
