package dev.slipway.module;

import dev.slipway.wasm.WasmFeature;
import java.util.Optional;
import java.util.Set;

/**
 * A part of WebAssembly that a module uses and that not every engine runs.
 *
 * @param runs whether the engine here runs it
 * @param remedy how common compilers are told not to use it; empty if it runs
 */
public record FeatureView(String name, boolean runs, Optional<String> remedy) {
  static FeatureView of(WasmFeature feature, Set<WasmFeature> running) {
    boolean runs = running.contains(feature);
    return new FeatureView(
        feature.title(), runs, runs ? Optional.empty() : Optional.of(feature.remedy()));
  }
}
