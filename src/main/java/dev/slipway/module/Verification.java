package dev.slipway.module;

import dev.slipway.claims.Claims;
import dev.slipway.claims.Token;
import dev.slipway.guest.Abi;
import dev.slipway.guest.GuestShape;

/** A verification that has ended: the verdict, and the module if it was accepted. */
final class Verification {
  private final Digest digest;
  private final Inspected upload;
  private final CheckList checks;
  private final Explanation explanation;

  Verification(Digest digest, Inspected upload, CheckList checks, Explanation explanation) {
    this.digest = digest;
    this.upload = upload;
    this.checks = checks;
    this.explanation = explanation;
  }

  Verdict verdict() {
    return new Verdict(
        checks.allPassed(),
        digest,
        upload.token().map(Token::claims).map(ClaimsView::of),
        upload.shape().map(GuestShape::abi).map(Abi::id),
        upload.shape().flatMap(GuestShape::dialect),
        checks.list(),
        explanation);
  }

  /**
   * The verified module.
   *
   * @throws SlipwayException the refusal of the first check that failed, with all of them and the
   *     same explanation as the verdict
   */
  VerifiedModule require() {
    checks
        .firstRefusal()
        .ifPresent(refusal -> {
          throw refusal.with("checks", checks.list()).with("explanation", explanation);
        });
    if (!checks.allPassed()) {
      throw new IllegalStateException("a check was skipped, but none failed: " + checks.list());
    }
    Claims claims = upload.token().orElseThrow().claims();
    return new VerifiedModule(digest, upload.wasm(), claims, upload.shape().orElseThrow());
  }
}
