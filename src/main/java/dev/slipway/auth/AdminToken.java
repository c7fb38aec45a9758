package dev.slipway.auth;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The admin's token, of which only the hash stays in memory. Comparing hashes takes the same time
 * whatever was presented, its length included.
 */
@Startup
@ApplicationScoped
class AdminToken {
  /** As many characters as 128 random bits have in hexadecimal: below that it can be guessed. */
  private static final int MIN_CHARACTERS = 32;

  private final byte[] hash;

  AdminToken(AuthConfig config) {
    String token =
        config
            .adminToken()
            .orElseGet(() -> new AdminTokenFile(config.adminTokenFile()).readOrMake());
    if (token.length() < MIN_CHARACTERS) {
      throw new IllegalStateException(
          "The admin's token (SLIPWAY_ADMIN_TOKEN, else %s) has fewer than %d characters. Use a"
                  .formatted(config.adminTokenFile(), MIN_CHARACTERS)
              + " longer one, or delete the file to have one made.");
    }
    hash = sha256(token);
  }

  boolean matches(String presented) {
    return MessageDigest.isEqual(hash, sha256(presented));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
