package dev.slipway.auth;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which tokens are valid. */
@ConfigMapping(prefix = "slipway.auth")
public interface AuthConfig {
  /** The admin's token; without it one is made and kept in {@link #adminTokenFile()}. */
  Optional<String> adminToken();

  Path adminTokenFile();

  /** Public keys (RFC 7517) whose JWTs are valid; without it there are none. Read at start. */
  Optional<Path> jwksFile();

  /** The {@code iss} that JWTs must have. */
  Optional<String> jwtIssuer();

  /** What the {@code aud} of JWTs must contain: without it a token for another service would do. */
  Optional<String> jwtAudience();
}
