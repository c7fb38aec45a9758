package dev.slipway.module;

import dev.slipway.claims.Claims;
import dev.slipway.claims.Token;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.Abi;
import dev.slipway.guest.GuestShape;
import java.util.Optional;

/** A verification that has ended: the verdict, and the module if it was accepted. */
final class Verification {
  private final Digest digest;
  private final byte[] wasm;
  private final Optional<Claims> claims;
  private final Optional<GuestShape> shape;
  private final CheckList checks;

  Verification(
      Digest digest,
      byte[] wasm,
      Optional<Token> token,
      Optional<GuestShape> shape,
      CheckList checks) {
    this.digest = digest;
    this.wasm = wasm;
    this.claims = token.map(Token::claims);
    this.shape = shape;
    this.checks = checks;
  }

  Verdict verdict() {
    return new Verdict(
        checks.allPassed(),
        digest,
        claims.map(ClaimsView::of),
        shape.map(GuestShape::abi).map(Abi::id),
        shape.flatMap(GuestShape::dialect),
        checks.list());
  }

  /**
   * The verified module.
   *
   * @throws SlipwayException the refusal of the first check that failed, with all of them
   */
  VerifiedModule require() {
    checks
        .firstRefusal()
        .ifPresent(refusal -> {
          throw refusal.with("checks", checks.list());
        });
    if (!checks.allPassed()) {
      throw new IllegalStateException("a check was skipped, but none failed: " + checks.list());
    }
    return new VerifiedModule(digest, wasm, claims.orElseThrow(), shape.orElseThrow());
  }
}
