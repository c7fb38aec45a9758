package dev.slipway.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a caller from the claims of a verified JWT. */
final class JwtCaller {
  static final String ROLE = "slipway_role";
  static final String NAMESPACES = "slipway_namespaces";

  /** The audit must not take a JWT's subject for the admin's token or for Slipway itself. */
  private static final Set<String> RESERVED = Set.of(Caller.ADMIN.name(), Actor.SYSTEM);

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  private JwtCaller() {}

  /**
   * The caller.
   *
   * @param skew for how long the token is taken beyond its {@code exp}
   */
  static Caller of(JWTClaimsSet claims, Duration skew) throws ParseException {
    return new Caller(
        name(claims.getSubject()),
        role(claims),
        reach(claims),
        Optional.ofNullable(claims.getExpirationTime()).map(exp -> exp.toInstant().plus(skew)));
  }

  private static String name(@Nullable String subject) {
    if (subject == null || subject.isBlank() || !NAME.matcher(subject).matches()) {
      throw Unauthenticated.refused("its sub is not 1 to 200 printable characters");
    }
    if (RESERVED.contains(subject)) {
      throw Unauthenticated.refused("its sub is one of " + RESERVED + ", which are reserved");
    }
    return subject;
  }

  private static Role role(JWTClaimsSet claims) throws ParseException {
    return Role.of(String.valueOf(claims.getStringClaim(ROLE)))
        .orElseThrow(
            () -> Unauthenticated.refused("its " + ROLE + " is not viewer, developer or admin"));
  }

  private static Reach reach(JWTClaimsSet claims) throws ParseException {
    List<String> names = claims.getStringListClaim(NAMESPACES);
    if (names == null || names.contains(null)) {
      throw Unauthenticated.refused("its " + NAMESPACES + " is no list of names");
    }
    return Reach.of(names);
  }
}
