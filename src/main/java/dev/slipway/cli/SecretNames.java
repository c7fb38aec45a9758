package dev.slipway.cli;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a secret from a setting by its name, so that none is given as an argument, which other
 * users and the shell's history see.
 */
public final class SecretNames {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(passw(or)?d|passphrase|secret|token|credential|(api|private|access)[_-]?key).*");

  /** {@code scheme://user:password@host}. */
  private static final Pattern URL = Pattern.compile("(?s).*://[^/?#\\s]*:[^/?#\\s]*@.*");

  /** Headers that say who asks, whose names do not tell it. */
  private static final Set<String> HEADERS =
      Set.of("authorization", "cookie", "set-cookie", "x-auth");

  private SecretNames() {}

  /** Whether a setting of this name is a secret, or its value has one in it. */
  public static boolean isSecret(String name, String value) {
    return NAME.matcher(name).matches() || URL.matcher(value).matches();
  }

  /** Whether a header of this name is a secret, or its value has one in it. */
  public static boolean isSecretHeader(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HEADERS.contains(lower) || lower.endsWith("-authorization") || isSecret(name, value);
  }
}
