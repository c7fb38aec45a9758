package dev.slipway.auth;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/** Makes the verifier that the configuration asks for, or refuses to start with what is missing. */
final class JwtSettings {
  private JwtSettings() {}

  static Optional<JwtVerifier> verifier(AuthConfig config) {
    return config
        .jwksFile()
        .map(file ->
            new JwtVerifier(
                keys(file),
                required("SLIPWAY_JWT_ISSUER", config.jwtIssuer()),
                required("SLIPWAY_JWT_AUDIENCE", config.jwtAudience())));
  }

  private static JWKSet keys(Path file) {
    try {
      JWKSet keys = JWKSet.load(file.toFile()).toPublicJWKSet();
      if (keys.isEmpty()) {
        throw new IllegalStateException(
            "SLIPWAY_JWKS_FILE %s has no public key. Put the issuer's public keys there."
                .formatted(file));
      }
      return keys;
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(
          "SLIPWAY_JWKS_FILE %s cannot be read as a JWK set: %s".formatted(file, e.getMessage()),
          e);
    }
  }

  private static String required(String property, Optional<String> value) {
    return value.orElseThrow(() ->
        new IllegalStateException(
            property
                + " is not set: with SLIPWAY_JWKS_FILE alone a token made for another service"
                + " would be valid. Set it, or unset SLIPWAY_JWKS_FILE."));
  }
}
