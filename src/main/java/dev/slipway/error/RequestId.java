package dev.slipway.error;

import org.jspecify.annotations.Nullable;

/**
 * The name of one request in answers, logs and problems. It is no secret.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens
 */
public record RequestId(String value) {
  /** The header that every answer carries. */
  public static final String HEADER = "Slipway-Request-Id";

  /** The header by which a client may name its request itself. */
  public static final String INBOUND_HEADER = "X-Request-Id";

  private static final int MAX_CHARACTERS = 64;
  private static final boolean[] SANE = saneCharacters();

  public RequestId {
    if (!isSane(value)) {
      throw new IllegalArgumentException("A request id has other characters, or too many");
    }
  }

  /** The client's id if it is sane, else a new one: a strange id would corrupt the log. */
  public static RequestId from(@Nullable String inbound) {
    return inbound != null && isSane(inbound) ? new RequestId(inbound) : next();
  }

  /** A new id of 128 random bits. */
  public static RequestId next() {
    return new RequestId(RandomHex.digits(32));
  }

  private static boolean isSane(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isSane(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= MAX_CHARACTERS;
  }

  private static boolean isSane(char c) {
    return c < SANE.length && SANE[c];
  }

  private static boolean[] saneCharacters() {
    boolean[] sane = new boolean[128];
    for (int c = 0; c < sane.length; c++) {
      sane[c] = Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }
    return sane;
  }
}
