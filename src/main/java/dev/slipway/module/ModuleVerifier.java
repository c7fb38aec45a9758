package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineException;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.AbiReason;
import dev.slipway.guest.GuestClaims;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ImportCheck;
import dev.slipway.guest.ShapeReader;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmFeature;
import dev.slipway.wasm.WasmModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether bytes may be stored and run. Nothing is compiled before the bytes are well-formed
 * and within bounds, and nothing is executed before the signer is known and trusted.
 */
@ApplicationScoped
public class ModuleVerifier {
  private final TokenChecks tokenChecks;
  private final Engine engine;
  private final ModuleCompiler compiler;
  private final StartProbe startProbe;
  private final Explainer explainer;
  private final ModuleConfig config;

  ModuleVerifier(
      TokenChecks tokenChecks,
      Engine engine,
      ModuleCompiler compiler,
      StartProbe startProbe,
      Explainer explainer,
      ModuleConfig config) {
    this.tokenChecks = tokenChecks;
    this.engine = engine;
    this.compiler = compiler;
    this.startProbe = startProbe;
    this.explainer = explainer;
    this.config = config;
  }

  /** Runs every check that can be run; takes as long as compiling does. */
  Verification verify(String namespace, byte[] wasm) {
    Digest digest = Digest.of(wasm);
    CheckList checks = new CheckList();
    Inspected upload = inspect(namespace, wasm, checks);
    Facts facts = explainer.facts(upload);
    checkCode(digest, upload, facts, checks);
    return new Verification(digest, upload, checks, explainer.explain(upload, facts));
  }

  private Inspected inspect(String namespace, byte[] wasm, CheckList checks) {
    Optional<WasmModule> module =
        checks.run(CheckName.CONTAINER, () -> WasmModule.parse(wasm), Found::container);
    checks.run(CheckName.SIZE, () -> size(wasm));
    Optional<Token> token =
        module.flatMap(
            m -> checks.run(CheckName.TOKEN, () -> Token.extract(m, wasm), TokenChecks::found));
    token.ifPresent(t -> tokenChecks.run(namespace, t, wasm, checks));
    Optional<GuestShape> shape =
        module.flatMap(m ->
            checks.run(
                CheckName.ABI,
                () -> shape(wasm, m, Inspected.claims(token)),
                found -> AbiReason.of(found, m.core().orElseThrow())));
    return new Inspected(namespace, wasm, module, token, shape);
  }

  private static GuestShape shape(byte[] wasm, WasmModule module, Optional<GuestClaims> claims) {
    CoreModule core =
        module
            .core()
            .orElseThrow(() -> ComponentCheck.refusal(ComponentCheck.outline(wasm, module)));
    try {
      return ShapeReader.read(core, claims);
    } catch (SlipwayException refusal) {
      throw ImportCheck.explained(refusal, core);
    }
  }

  /** What needs no ABI is checked without one too: whoever uploads it sees all faults at once. */
  private void checkCode(Digest digest, Inspected upload, Facts facts, CheckList checks) {
    if (upload.core().isEmpty()) {
      return;
    }
    upload.shape().ifPresent(shape -> checks.run(CheckName.IMPORTS, () -> imports(facts, shape)));
    checks.run(CheckName.LIMITS, () -> LimitsCheck.check(facts.limits()));
    Set<WasmFeature> used = facts.features();
    if (!checks.ready(CheckName.FEATURES)) {
      lacking(used).ifPresent(refusal -> checks.run(CheckName.FEATURES, () -> refuse(refusal)));
      return;
    }
    GuestShape shape = upload.shape().orElseThrow();
    checks
        .run(
            CheckName.FEATURES,
            () -> compile(digest, upload.wasm(), shape, used),
            _ -> new FeatureCheck(engine).found(used))
        .ifPresent(code -> tryOut(digest, code, shape, checks));
  }

  private static String imports(Facts facts, GuestShape shape) {
    ImportCheck.require(facts.imports(), shape.abi());
    return Found.imports(facts.imports());
  }

  /** Code is kept only of a module that nothing was found against: others may be anybody's. */
  private void tryOut(Digest digest, CompiledModule code, GuestShape shape, CheckList checks) {
    if (!checks.ready(CheckName.START)) {
      code.close();
      return;
    }
    Optional<byte[]> compiled = code.code();
    checks.run(CheckName.START, () -> startProbe.probe(code, shape));
    if (checks.allPassed()) {
      compiled.ifPresent(bytes -> compiler.keep(digest, bytes));
    }
  }

  /** Named even where something else stands in the way of compiling. */
  private Optional<SlipwayException> lacking(Set<WasmFeature> used) {
    try {
      new FeatureCheck(engine).check(used);
      return Optional.empty();
    } catch (SlipwayException e) {
      return Optional.of(e);
    }
  }

  private static String refuse(SlipwayException refusal) {
    throw refusal;
  }

  private CompiledModule compile(
      Digest digest, byte[] wasm, GuestShape shape, Set<WasmFeature> used) {
    new FeatureCheck(engine).check(used);
    try {
      return compiler.tryOut(digest, wasm, shape);
    } catch (EngineException e) {
      throw refusal(
          CheckName.FEATURES,
          "The engine cannot run the module: " + e.getMessage(),
          "Build it for WebAssembly's features that this engine has.");
    }
  }

  private String size(byte[] wasm) {
    long most = config.maxSize().asLongValue();
    if (wasm.length > most) {
      throw refusal(
          CheckName.SIZE,
          "The module has more than %d bytes.".formatted(most),
          "Build it for size, and strip debug sections.");
    }
    return "The module has %d of at most %d bytes.".formatted(wasm.length, most);
  }

  private static SlipwayException refusal(CheckName check, String reason, String fix) {
    return new SlipwayException(ErrorCode.MODULE_REFUSED, reason, fix).with("check", check.id());
  }
}
