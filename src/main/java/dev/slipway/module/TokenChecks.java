package dev.slipway.module;

import dev.slipway.claims.PublicNkey;
import dev.slipway.claims.Token;
import dev.slipway.claims.Validity;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.IssuerService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The checks of what a token says: that it is true, holds now, and is somebody's whom we trust. */
@ApplicationScoped
class TokenChecks {
  private final IssuerService issuers;
  private final Clock clock;

  TokenChecks(IssuerService issuers, Clock clock) {
    this.issuers = issuers;
    this.clock = clock;
  }

  static String found(Token token) {
    return "One token at the top level. It names the subject %s and the issuer %s."
        .formatted(token.claims().subject(), token.claims().issuer());
  }

  void run(String namespace, Token token, byte[] wasm, CheckList checks) {
    checks.run(CheckName.SIGNATURE, () -> signature(token));
    checks.run(CheckName.HASH, () -> hash(token, wasm));
    checks.run(CheckName.TIMES, () -> times(token));
    checks.run(CheckName.ISSUER, () -> issuer(namespace, token.claims().issuer()));
  }

  private static String signature(Token token) {
    token.verifySignature();
    return "The issuer's key signed the token.";
  }

  private static String hash(Token token, byte[] wasm) {
    token.verifyHash(wasm);
    return "The code has the hash that the token names: %s.".formatted(token.claims().moduleHash());
  }

  private String times(Token token) {
    token.verifyTimes(clock.instant());
    Validity validity = token.claims().validity();
    return "The token was made at %s and %s."
        .formatted(
            validity.issuedAt(),
            validity.expires().map(end -> "expires at " + end).orElse("does not expire"));
  }

  private String issuer(String namespace, PublicNkey issuer) {
    if (!issuers.isTrusted(namespace, issuer.text())) {
      throw new SlipwayException(
              ErrorCode.MODULE_REFUSED,
              "The namespace %s does not trust the issuer %s.".formatted(namespace, issuer),
              "Have an admin trust it: PUT /api/v1/namespaces/%s/issuers/%s."
                  .formatted(namespace, issuer))
          .with("check", CheckName.ISSUER.id());
    }
    return "The namespace %s trusts the issuer.".formatted(namespace);
  }
}
