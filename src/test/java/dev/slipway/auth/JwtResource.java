package dev.slipway.auth;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} an issuer of JWTs. The annotation on this class makes it hold
 * for all of them; {@link dev.slipway.ControlApi} makes the tokens.
 */
@QuarkusTestResource(JwtResource.class)
public final class JwtResource implements QuarkusTestResourceLifecycleManager {
  private static final Path FILE = Path.of("target", "test-issuer.json").toAbsolutePath();

  @Override
  public Map<String, String> start() {
    TokenIssuer.create().write(FILE);
    return Map.of(
        "slipway.auth.jwks-file", FILE.toString(),
        "slipway.auth.jwt-issuer", TokenIssuer.NAME,
        "slipway.auth.jwt-audience", TokenIssuer.AUDIENCE);
  }

  @Override
  public void stop() {}

  /** The issuer that the application under test trusts. */
  public static TokenIssuer issuer() {
    return TokenIssuer.read(FILE);
  }
}
