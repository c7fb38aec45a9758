package dev.slipway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTest {
  private static final TokenIssuer ISSUER = TokenIssuer.create();

  @TempDir Path folder;
  private Authenticator authenticator;

  @BeforeEach
  void trustTheIssuer() {
    authenticator = jwks().authenticator();
  }

  @Test
  void namesTheCallerItsRoleAndItsReachAndForHowLong() {
    Instant end = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    String token =
        ISSUER.sign(
            TokenIssuer.claims("ada", "developer", "a", "b")
                .expirationTime(Date.from(end))
                .build());

    Caller caller = authenticator.authenticate("Bearer " + token);

    assertThat(caller)
        .isEqualTo(
            new Caller(
                "ada",
                Role.DEVELOPER,
                new Reach.Only(Set.of("a", "b")),
                Optional.of(end.plusSeconds(60))));
  }

  @Test
  void aStarReachesEverywhere() {
    String token = ISSUER.token("ada", "viewer", "*");

    Caller caller = authenticator.authenticate("Bearer " + token);

    assertThat(caller.reach().includes("whatever")).isTrue();
  }

  @Test
  void theAdminsTokenStaysValid() {
    assertThat(authenticator.authenticate("Bearer " + GivenAuth.TOKEN)).isEqualTo(Caller.ADMIN);
  }

  @Test
  void refusesAlgNone() {
    refuses(new PlainJWT(valid().build()).serialize(), "Unsecured");
  }

  @Test
  void refusesHmacWithThePublicKeyAsSecret() throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), valid().build());
    jwt.sign(
        new MACSigner(ISSUER.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));

    refuses(jwt.serialize(), "");
  }

  @Test
  void refusesAnotherIssuersKey() {
    refuses(TokenIssuer.create().token("ada", "viewer", "*"), "signature");
  }

  @Test
  void refusesAChangedClaim() {
    String[] parts = ISSUER.token("ada", "viewer", "*").split("\\.", -1);
    String admin = ISSUER.token("ada", "admin", "*").split("\\.", -1)[1];

    refuses(parts[0] + "." + admin + "." + parts[2], "signature");
  }

  @Test
  void refusesWhatHasExpired() {
    Date past = Date.from(Instant.now().minusSeconds(3600));

    refuses(ISSUER.sign(valid().expirationTime(past).build()), "Expired");
  }

  @Test
  void refusesWhatIsNotYetValid() {
    Date later = Date.from(Instant.now().plusSeconds(1800));

    refuses(ISSUER.sign(valid().notBeforeTime(later).build()), "before use time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "sub", "iss", "aud", "slipway_role", "slipway_namespaces"})
  void refusesWithout(String claim) {
    refuses(ISSUER.sign(valid().claim(claim, null).build()), claim);
  }

  @Test
  void refusesAnotherAudience() {
    refuses(ISSUER.sign(valid().audience("elsewhere").build()), "aud");
  }

  @Test
  void refusesAnotherIssuersName() {
    refuses(ISSUER.sign(valid().issuer("https://elsewhere.test").build()), "iss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "ADMIN", "", "developer "})
  void refusesAnUnknownRole(String role) {
    refuses(ISSUER.sign(valid().claim("slipway_role", role).build()), "slipway_role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "system", " ", "a\nb"})
  void refusesASubjectThatWouldMisleadTheAudit(String subject) {
    refuses(ISSUER.token(subject, "viewer", "*"), "sub");
  }

  @Test
  void refusesNamespacesThatAreNoList() {
    refuses(ISSUER.sign(valid().claim("slipway_namespaces", "*").build()), "");
    refuses(ISSUER.sign(valid().claim("slipway_namespaces", List.of(1)).build()), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
  void refusesWhatIsNoToken(String token) {
    refuses(token, "");
  }

  @Test
  void refusesToStartWithoutAnAudience() {
    assertThatThrownBy(() -> jwks().withoutAudience().authenticator())
        .hasMessageContaining("SLIPWAY_JWT_AUDIENCE");
  }

  private GivenAuth jwks() {
    Path file = folder.resolve("jwks.json");
    ISSUER.write(file);
    return GivenAuth.adminOnly().withJwks(file);
  }

  private static JWTClaimsSet.Builder valid() {
    return TokenIssuer.claims("ada", "viewer", "*");
  }

  private void refuses(String token, String why) {
    assertThatThrownBy(() -> authenticator.authenticate("Bearer " + token))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
              assertThat(e.reason()).contains(why).doesNotContain(token);
            });
  }
}
