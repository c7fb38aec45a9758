package dev.slipway.cli;

import dev.slipway.claims.Claims;
import dev.slipway.claims.Token;
import dev.slipway.cli.CheckResult.Outcome;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.ComponentOutline;
import dev.slipway.wasm.Layer;
import dev.slipway.wasm.WasmModule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a module's bytes tell without a platform.
 *
 * @param digest the name that the platform gives these bytes
 * @param size in bytes
 * @param module empty if the container is not well-formed
 * @param component only of a component that is written in a known form
 * @param claims what the token says, be it true or not; empty if there is no readable token
 * @param checks those that need neither trust nor an engine, in the platform's order
 */
record Inspection(
    String digest,
    int size,
    Optional<WasmModule> module,
    Optional<ComponentOutline> component,
    Optional<Claims> claims,
    List<CheckResult> checks) {
  Inspection {
    checks = List.copyOf(checks);
  }

  static Inspection of(byte[] wasm, Instant now) {
    Checks checks = new Checks();
    Optional<WasmModule> module = checks.make("container", Optional.of(wasm), WasmModule::parse);
    Optional<Token> token = checks.make("token", module, parsed -> Token.extract(parsed, wasm));
    checks.verify("signature", token, Token::verifySignature);
    checks.verify("hash", token, found -> found.verifyHash(wasm));
    checks.verify("times", token, found -> found.verifyTimes(now));
    return new Inspection(
        WasmFile.digest(wasm),
        wasm.length,
        module,
        module.flatMap(found -> component(wasm, found)),
        token.map(Token::claims),
        checks.results());
  }

  private static Optional<ComponentOutline> component(byte[] wasm, WasmModule module) {
    if (module.layer() != Layer.COMPONENT) {
      return Optional.empty();
    }
    try {
      return Optional.of(ComponentOutline.read(wasm, module));
    } catch (SlipwayException unknownForm) {
      return Optional.empty();
    }
  }

  /** Whether every check passed. */
  boolean passed() {
    return checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
  }
}
