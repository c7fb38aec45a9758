package dev.slipway.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an nkey stands for, with the prefix byte that makes the first letter of its text. */
public enum KeyRole {
  ACCOUNT(0),
  CLUSTER(16),
  MODULE(96),
  SERVER(104),
  OPERATOR(112),
  USER(160),
  SERVICE(168);

  private final int prefix;

  KeyRole(int prefix) {
    this.prefix = prefix;
  }

  static Optional<KeyRole> ofPrefix(int prefix) {
    return Arrays.stream(values()).filter(role -> role.prefix == prefix).findFirst();
  }

  int prefix() {
    return prefix;
  }

  /** The first letter of every public key in this role. */
  public char letter() {
    return (char) ('A' + prefix / 8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
