package dev.slipway.module;

import dev.slipway.claims.Claims;
import dev.slipway.claims.ModuleClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Claims as the API shows them.
 *
 * @param revision 0 when the claims have none
 */
public record ClaimsView(
    Optional<String> name,
    String subject,
    String issuer,
    int revision,
    Optional<String> version,
    List<String> capabilities,
    List<String> tags,
    Optional<String> callAlias,
    boolean provider,
    Instant issuedAt,
    Optional<Instant> expiresAt,
    Optional<Instant> notBefore) {
  static ClaimsView of(Claims claims) {
    ModuleClaims module = claims.module();
    return new ClaimsView(
        module.name(),
        claims.subject().text(),
        claims.issuer().text(),
        module.revision().orElse(0),
        module.version(),
        module.capabilities(),
        module.tags(),
        module.callAlias(),
        module.provider(),
        claims.validity().issuedAt(),
        claims.validity().expires(),
        claims.validity().notBefore());
  }
}
