package dev.slipway.module;

import dev.slipway.claims.PublicNkey;
import dev.slipway.claims.Token;
import dev.slipway.contract.ContractId;
import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineException;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.GuestClaims;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ImportCheck;
import dev.slipway.guest.ShapeReader;
import dev.slipway.namespace.IssuerService;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.FeatureScanner;
import dev.slipway.wasm.WasmFeature;
import dev.slipway.wasm.WasmModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether bytes may be stored and run. Nothing is compiled before the bytes are well-formed
 * and within bounds, and nothing is executed before the signer is known and trusted.
 */
@ApplicationScoped
public class ModuleVerifier {
  private final IssuerService issuers;
  private final Engine engine;
  private final ModuleCompiler compiler;
  private final StartProbe startProbe;
  private final ModuleConfig config;
  private final Clock clock;

  ModuleVerifier(
      IssuerService issuers,
      Engine engine,
      ModuleCompiler compiler,
      StartProbe startProbe,
      ModuleConfig config,
      Clock clock) {
    this.issuers = issuers;
    this.engine = engine;
    this.compiler = compiler;
    this.startProbe = startProbe;
    this.config = config;
    this.clock = clock;
  }

  /** Runs every check that can be run; takes as long as compiling does. */
  Verification verify(String namespace, byte[] wasm) {
    Digest digest = Digest.of(wasm);
    CheckList checks = new CheckList();
    Optional<WasmModule> module = checks.run(CheckName.CONTAINER, () -> WasmModule.parse(wasm));
    checks.run(CheckName.SIZE, () -> requireSize(wasm));
    Optional<Token> token =
        module.flatMap(m -> checks.run(CheckName.TOKEN, () -> Token.extract(m, wasm)));
    token.ifPresent(t -> checkToken(namespace, t, wasm, checks));
    Optional<GuestShape> shape =
        module.flatMap(m -> checks.run(CheckName.ABI, () -> ShapeReader.read(m, claims(token))));
    shape.ifPresent(s -> checkCode(digest, wasm, module.orElseThrow(), s, checks));
    return new Verification(digest, wasm, token, shape, checks);
  }

  private void checkToken(String namespace, Token token, byte[] wasm, CheckList checks) {
    checks.run(CheckName.SIGNATURE, token::verifySignature);
    checks.run(CheckName.HASH, () -> token.verifyHash(wasm));
    checks.run(CheckName.TIMES, () -> token.verifyTimes(clock.instant()));
    checks.run(CheckName.ISSUER, () -> requireTrusted(namespace, token.claims().issuer()));
  }

  private void checkCode(
      Digest digest, byte[] wasm, WasmModule module, GuestShape shape, CheckList checks) {
    CoreModule core = module.core().orElseThrow();
    checks.run(
        CheckName.IMPORTS,
        () -> ImportCheck.require(ImportCheck.findings(core, shape.hostFunctions()), shape.abi()));
    checks.run(CheckName.LIMITS, () -> new BoundsCheck(engine.bounds()).check(core));
    Optional<SlipwayException> lacking = lacking(wasm, module);
    if (lacking.isPresent()) {
      checks.run(CheckName.FEATURES, () -> refuse(lacking.get()));
    } else if (checks.passed(CheckName.IMPORTS) && checks.passed(CheckName.LIMITS)) {
      checks
          .run(CheckName.FEATURES, () -> compile(digest, wasm, shape))
          .ifPresent(code -> tryOut(digest, code, shape, checks));
    }
  }

  private static Optional<GuestClaims> claims(Optional<Token> token) {
    return token
        .map(Token::claims)
        .map(claims ->
            new GuestClaims(
                claims.validity().issuedAt(),
                claims.module().capabilities().stream()
                    .map(ContractId::new)
                    .collect(Collectors.toSet())));
  }

  /** Code is kept only of a module that nothing was found against: others may be anybody's. */
  private void tryOut(Digest digest, CompiledModule code, GuestShape shape, CheckList checks) {
    if (!checks.allPassedBefore(CheckName.START)) {
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
  private Optional<SlipwayException> lacking(byte[] wasm, WasmModule module) {
    try {
      new FeatureCheck(engine).check(used(wasm, module));
      return Optional.empty();
    } catch (SlipwayException e) {
      return Optional.of(e);
    }
  }

  /** Of code that is broken nothing is known: the engine says what is wrong with it. */
  private static Set<WasmFeature> used(byte[] wasm, WasmModule module) {
    try {
      return FeatureScanner.scan(wasm, module);
    } catch (SlipwayException broken) {
      return Set.of();
    }
  }

  private static void refuse(SlipwayException refusal) {
    throw refusal;
  }

  private CompiledModule compile(Digest digest, byte[] wasm, GuestShape shape) {
    try {
      return compiler.tryOut(digest, wasm, shape);
    } catch (EngineException e) {
      throw refusal(
          CheckName.FEATURES,
          "The engine cannot run the module: " + e.getMessage(),
          "Build it for WebAssembly's features that this engine has.");
    }
  }

  private void requireSize(byte[] wasm) {
    if (wasm.length > config.maxSize().asLongValue()) {
      throw refusal(
          CheckName.SIZE,
          "The module has more than " + config.maxSize().asLongValue() + " bytes.",
          "Build it for size, and strip debug sections.");
    }
  }

  private void requireTrusted(String namespace, PublicNkey issuer) {
    if (!issuers.isTrusted(namespace, issuer.text())) {
      throw refusal(
          CheckName.ISSUER,
          "The namespace %s does not trust the issuer %s.".formatted(namespace, issuer),
          "Have an admin trust it: PUT /api/v1/namespaces/%s/issuers/%s."
              .formatted(namespace, issuer));
    }
  }

  private static SlipwayException refusal(CheckName check, String reason, String fix) {
    return new SlipwayException(ErrorCode.MODULE_REFUSED, reason, fix).with("check", check.id());
  }
}
