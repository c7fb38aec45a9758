package dev.slipway.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; each role includes those before it. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Writes what belongs to a namespace. */
  DEVELOPER,
  /** Creates namespaces and says whom they trust. */
  ADMIN;

  /** The role of this name on the wire, such as {@code viewer}. */
  static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
