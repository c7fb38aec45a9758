package dev.slipway.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

/**
 * Verifies JWTs (RFC 7519) with the public keys of one issuer: signature by an asymmetric
 * algorithm, {@code iss}, {@code aud}, {@code exp} and {@code nbf} with the 60 s of skew that RFC
 * 7519 allows. Any thread.
 */
final class JwtVerifier {
  /** No HMAC: whoever can verify could sign. No EdDSA: nimbus needs a further library for it. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Duration SKEW =
      Duration.ofSeconds(DefaultJWTClaimsVerifier.DEFAULT_MAX_CLOCK_SKEW_SECONDS);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * @param keys private and symmetric ones among them are ignored
   */
  JwtVerifier(JWKSet keys, String issuer, String audience) {
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys.toPublicJWKSet())));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            audience,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("exp", "sub", JwtCaller.ROLE, JwtCaller.NAMESPACES)));
  }

  /**
   * @throws dev.slipway.error.SlipwayException {@code unauthenticated} with the check that failed
   */
  Caller verify(String token) {
    try {
      return JwtCaller.of(processor.process(token, null), SKEW);
    } catch (ParseException e) {
      throw Unauthenticated.refused("it is neither the admin's token nor a JWT");
    } catch (BadJOSEException | JOSEException e) {
      throw Unauthenticated.refused(String.valueOf(e.getMessage()));
    }
  }
}
