package dev.slipway.claims;

import java.util.OptionalInt;

/**
 * The content of a token.
 *
 * @param id tells this token from all others ({@code jti})
 * @param issuer the account key that signed it
 * @param subject the module key that names the module for ever
 * @param moduleHash SHA-256 of the module without its token, in upper-case hex
 * @param wascapRevision the revision of the token's own format; absent in old ones
 */
public record Claims(
    String id,
    PublicNkey issuer,
    PublicNkey subject,
    Validity validity,
    String moduleHash,
    ModuleClaims module,
    OptionalInt wascapRevision) {}
