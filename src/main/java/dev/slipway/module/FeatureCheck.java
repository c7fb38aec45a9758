package dev.slipway.module;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineDescription;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.WasmFeature;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the parts of WebAssembly that a module uses against what the engine runs. */
record FeatureCheck(Engine engine) {
  /**
   * Refuses a module by the names of what the engine lacks; engines' own texts seldom have them.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=features}
   */
  void check(Set<WasmFeature> used) {
    Set<WasmFeature> missing = EnumSet.noneOf(WasmFeature.class);
    missing.addAll(used);
    missing.removeAll(engine.capabilities().features());
    if (!missing.isEmpty()) {
      throw new SlipwayException(
              ErrorCode.MODULE_REFUSED,
              "The module uses %s, which the engine %s does not run here."
                  .formatted(titles(missing), name()),
              "Build it without: %s.".formatted(remedies(missing)))
          .with("check", CheckName.FEATURES.id())
          .with("features", missing.stream().map(WasmFeature::title).toList());
    }
  }

  /** What the engine compiled, in a sentence. */
  String found(Set<WasmFeature> used) {
    return used.isEmpty()
        ? "The engine %s compiled it; it uses nothing that engines differ in.".formatted(name())
        : "The engine %s compiled it; it uses %s.".formatted(name(), titles(used));
  }

  /** Each with whether it runs here. */
  List<FeatureView> views(Set<WasmFeature> used) {
    return used.stream()
        .sorted()
        .map(feature -> FeatureView.of(feature, engine.capabilities().features()))
        .toList();
  }

  private String name() {
    EngineDescription description = engine.description();
    return description.name() + " " + description.version();
  }

  private static String titles(Collection<WasmFeature> features) {
    return features.stream().map(WasmFeature::title).collect(Collectors.joining(", "));
  }

  private static String remedies(Collection<WasmFeature> features) {
    return features.stream().map(WasmFeature::remedy).collect(Collectors.joining("; "));
  }
}
