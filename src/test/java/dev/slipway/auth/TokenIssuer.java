package dev.slipway.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer of JWTs for tests, with an ES256 key of its own. */
public final class TokenIssuer {
  public static final String NAME = "https://issuer.test";
  public static final String AUDIENCE = "slipway";

  private final ECKey key;

  private TokenIssuer(ECKey key) {
    this.key = key;
  }

  public static TokenIssuer create() {
    try {
      return new TokenIssuer(new ECKeyGenerator(Curve.P_256).keyID("test").generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The issuer whose private key another class loader has put into this file. */
  static TokenIssuer read(Path file) {
    try {
      return new TokenIssuer(JWKSet.load(file.toFile()).getKeys().getFirst().toECKey());
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the private key; Slipway itself must only take the public half from it. */
  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, new JWKSet(key).toString(false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ECKey key() {
    return key;
  }

  /** A token that is valid for an hour. */
  public String token(String subject, String role, String... namespaces) {
    return sign(claims(subject, role, namespaces).build());
  }

  static JWTClaimsSet.Builder claims(String subject, String role, String... namespaces) {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject(subject)
        .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
        .claim("slipway_role", role)
        .claim("slipway_namespaces", List.of(namespaces));
  }

  String sign(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
