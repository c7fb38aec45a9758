package dev.slipway.claims;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids as NATS makes them: 22 letters and digits. */
final class Nuid {
  private static final int LENGTH = 22;
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Nuid() {}

  /** All of it random, where NATS counts in the last ten: an id tells nothing of its maker. */
  static String next() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
