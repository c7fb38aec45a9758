package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.contract.Dialect;
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

  /** Looks at the code; takes some milliseconds for a large module. */
  Facts facts(Inspected upload) {
    return new Facts(imports(upload), limits(upload), features(upload));
  }

  Explanation explain(Inspected upload, Facts facts) {
    List<ImportFinding> imports = facts.imports();
    return new Explanation(
        upload.wasm().length,
        upload.module().map(Explainer::kind),
        upload.shape().map(shape -> AbiReason.of(shape, upload.core().orElseThrow())),
        upload.shape().map(shape -> dialectReason(shape, upload)),
        upload.shape().flatMap(GuestShape::dialect).map(Dialect::httpLimits).orElse(List.of()),
        imports.stream().limit(config.explainedImports()).toList(),
        Math.max(0, imports.size() - config.explainedImports()),
        contracts(upload),
        new FeatureCheck(engine).views(facts.features()),
        facts.limits(),
        component(upload),
        Notes.of(upload, facts.limits()));
  }

  private static String dialectReason(GuestShape shape, Inspected upload) {
    return DialectChoice.of(shape.abi(), shape.hostCalls(), Inspected.claims(upload.token()))
        .reason();
  }

  /** What is known of each import; without an ABI nothing is served. */
  private static List<ImportFinding> imports(Inspected upload) {
    return upload
        .core()
        .map(core ->
            ImportCheck.findings(
                core, upload.shape().map(GuestShape::hostFunctions).orElse(List.of())))
        .orElse(List.of());
  }

  private List<LimitView> limits(Inspected upload) {
    DeclaredLimits declared = new DeclaredLimits(engine.bounds(), defaults.of(upload.namespace()));
    return upload.core().map(declared::of).orElse(List.of());
  }

  private static Set<WasmFeature> features(Inspected upload) {
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
