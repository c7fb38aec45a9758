package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.engine.Engine;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.AbiReason;
import dev.slipway.guest.DialectChoice;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ImportCheck;
import dev.slipway.guest.ImportFinding;
import dev.slipway.namespace.DefaultLimits;
import dev.slipway.wasm.FeatureScanner;
import dev.slipway.wasm.Layer;
import dev.slipway.wasm.WasmFeature;
import dev.slipway.wasm.WasmModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the facts that the checks go by, and that an uploader wants to see. */
@ApplicationScoped
class Explainer {
  private final Engine engine;
  private final DefaultLimits defaults;
  private final ModuleConfig config;

  Explainer(Engine engine, DefaultLimits defaults, ModuleConfig config) {
    this.engine = engine;
    this.defaults = defaults;
    this.config = config;
  }

  Explanation explain(Inspected upload) {
    List<ImportFinding> imports = imports(upload);
    List<LimitView> limits = limits(upload);
    return new Explanation(
        upload.wasm().length,
        upload.module().map(Explainer::kind),
        upload.shape().map(shape -> AbiReason.of(shape, upload.core().orElseThrow())),
        upload.shape().map(shape -> dialectReason(shape, upload)),
        upload.shape().flatMap(GuestShape::dialect).map(DialectLimits::of).orElse(List.of()),
        imports.stream().limit(config.explainedImports()).toList(),
        Math.max(0, imports.size() - config.explainedImports()),
        contracts(upload),
        features(upload),
        limits,
        component(upload),
        Notes.of(upload, limits));
  }

  private static String dialectReason(GuestShape shape, Inspected upload) {
    return DialectChoice.of(shape.abi(), shape.hostCalls(), Inspected.claims(upload.token()))
        .reason();
  }

  /** What is known of each import; without an ABI nothing is served. */
  List<ImportFinding> imports(Inspected upload) {
    return upload
        .core()
        .map(core ->
            ImportCheck.findings(
                core, upload.shape().map(GuestShape::hostFunctions).orElse(List.of())))
        .orElse(List.of());
  }

  List<LimitView> limits(Inspected upload) {
    DeclaredLimits declared = new DeclaredLimits(engine.bounds(), defaults.of(upload.namespace()));
    return upload.core().map(declared::of).orElse(List.of());
  }

  private List<FeatureView> features(Inspected upload) {
    return new FeatureCheck(engine).views(used(upload));
  }

  /** Of code that is broken nothing is known: the engine says what is wrong with it. */
  static Set<WasmFeature> used(Inspected upload) {
    try {
      return upload
          .module()
          .map(module -> FeatureScanner.scan(upload.wasm(), module))
          .orElse(Set.of());
    } catch (SlipwayException broken) {
      return Set.of();
    }
  }

  private static String kind(WasmModule module) {
    return switch (module.layer()) {
      case CORE_MODULE -> "core module";
      case COMPONENT -> "component";
    };
  }

  private static List<ContractView> contracts(Inspected upload) {
    return upload.token().map(Token::claims).stream()
        .flatMap(claims -> claims.module().capabilities().stream())
        .map(ContractView::of)
        .toList();
  }

  private Optional<ComponentView> component(Inspected upload) {
    return upload
        .module()
        .filter(module -> module.layer() == Layer.COMPONENT)
        .flatMap(module -> ComponentCheck.outline(upload.wasm(), module))
        .map(outline -> ComponentView.of(outline, config.explainedImports()));
  }
}
