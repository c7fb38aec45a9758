package dev.slipway.auth;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the caller of a call by its token, for every protocol. Any thread; it never blocks. */
@Startup
@ApplicationScoped
public class Authenticator {
  private static final String SCHEME = "bearer ";

  /** Far above any JWT with a few claims; what is longer is not worth verifying. */
  private static final int MAX_CHARACTERS = 16 * 1024;

  private final AdminToken admin;
  private final Optional<JwtVerifier> jwt;

  Authenticator(AdminToken admin, AuthConfig config) {
    this.admin = admin;
    this.jwt = JwtSettings.verifier(config);
  }

  /**
   * The caller whose token it is.
   *
   * @param authorization the value of the call's {@code Authorization}, if it has one
   * @throws dev.slipway.error.SlipwayException {@code unauthenticated} without a valid token
   */
  public Caller authenticate(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || authorization.length() > MAX_CHARACTERS) {
      throw Unauthenticated.missing();
    }
    String token = authorization.substring(SCHEME.length()).strip();
    if (admin.matches(token)) {
      return Caller.ADMIN;
    }
    return jwt.orElseThrow(() -> Unauthenticated.refused("it is not the admin's token"))
        .verify(token);
  }
}
