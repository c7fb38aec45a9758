package dev.slipway.auth;

import java.nio.file.Path;
import java.util.Optional;

/** A configuration as a test wants it. */
record GivenAuth(
    Optional<String> adminToken,
    Path adminTokenFile,
    Optional<Path> jwksFile,
    Optional<String> jwtIssuer,
    Optional<String> jwtAudience)
    implements AuthConfig {
  static final String TOKEN = "0123456789abcdef0123456789abcdef";

  static GivenAuth adminOnly() {
    return admin(TOKEN);
  }

  static GivenAuth admin(String token) {
    return new GivenAuth(
        Optional.of(token),
        Path.of("unused"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  GivenAuth withJwks(Path file) {
    return new GivenAuth(
        adminToken,
        adminTokenFile,
        Optional.of(file),
        Optional.of(TokenIssuer.NAME),
        Optional.of(TokenIssuer.AUDIENCE));
  }

  GivenAuth withoutAudience() {
    return new GivenAuth(adminToken, adminTokenFile, jwksFile, jwtIssuer, Optional.empty());
  }

  Authenticator authenticator() {
    return new Authenticator(new AdminToken(this), this);
  }
}
