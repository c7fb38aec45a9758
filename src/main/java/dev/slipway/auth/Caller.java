package dev.slipway.auth;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Instant;
import java.util.Optional;

/**
 * Who makes a call, known by a valid token.
 *
 * @param name what the audit calls it: {@code admin}, or the subject of its JWT
 * @param role what it may do
 * @param reach where it may do it
 * @param validUntil when its token ends; empty if it does not
 */
public record Caller(String name, Role role, Reach reach, Optional<Instant> validUntil) {
  /** The holder of the admin's token. */
  public static final Caller ADMIN = new Caller("admin", Role.ADMIN, new Reach.Everywhere());

  public Caller {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A caller's name has 1 to 200 characters: " + name);
    }
  }

  /** A caller whose token does not end. */
  public Caller(String name, Role role, Reach reach) {
    this(name, role, reach, Optional.empty());
  }

  /**
   * Holds the caller to a role.
   *
   * @throws SlipwayException {@code forbidden} unless the role includes what is needed
   */
  public void require(Role needed) {
    if (!role.includes(needed)) {
      throw new SlipwayException(
              ErrorCode.FORBIDDEN,
              "The token's role is %s, and this call needs %s."
                  .formatted(role.wireName(), needed.wireName()),
              "Use a token with the role %s.".formatted(needed.wireName()))
          .with("role", role.wireName())
          .with("needs", needed.wireName());
    }
  }

  /**
   * Holds the caller to its namespaces.
   *
   * @throws SlipwayException {@code forbidden} unless the namespace is within reach
   */
  public void requireReach(String namespace) {
    if (!reach.includes(namespace)) {
      throw new SlipwayException(
              ErrorCode.FORBIDDEN,
              "The token was not made for namespace %s.".formatted(namespace),
              "Use a token whose slipway_namespaces has %s.".formatted(namespace))
          .with("namespace", namespace);
    }
  }

  /**
   * Holds the caller of what concerns all namespaces to having them all.
   *
   * @throws SlipwayException {@code forbidden} unless every namespace is within reach
   */
  public void requireEverywhere() {
    if (!(reach instanceof Reach.Everywhere)) {
      throw new SlipwayException(
          ErrorCode.FORBIDDEN,
          "The call concerns all namespaces, and the token was made for some.",
          "Use a token whose slipway_namespaces is [\"*\"].");
    }
  }
}
