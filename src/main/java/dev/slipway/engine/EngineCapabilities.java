package dev.slipway.engine;

import dev.slipway.wasm.WasmFeature;
import java.util.Set;

/**
 * What an engine can do, where engines differ.
 *
 * @param compiledForm whether {@link CompiledModule#code()} gives something to keep
 * @param instanceLimits whether one compiled form serves all limits; else each set of them is
 *     compiled, and {@link CompiledModule#prepare} saves the first instance the wait
 * @param backtraces whether a {@link Trap} of the guest's own making names its frames; those of a
 *     trap that a host function threw are always named
 * @param cancellation whether a guest that runs ends within two ticks or so when its caller has
 *     taken its time away; else at its next entry or host call, or at its deadline
 * @param features the parts of WebAssembly that it runs, as far as engines differ in them
 */
public record EngineCapabilities(
    boolean compiledForm,
    boolean instanceLimits,
    boolean backtraces,
    boolean cancellation,
    Set<WasmFeature> features) {
  public EngineCapabilities {
    features = Set.copyOf(features);
  }
}
