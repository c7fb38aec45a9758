package dev.slipway.contract;

/**
 * One header line.
 *
 * @param name a token of RFC 9110 5.6.2
 * @param value no control characters but tab (RFC 9110 5.5)
 */
public record Header(String name, String value) {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  /** Looked up for each character of each header of each request. */
  private static final boolean[] TOKEN = tokenCharacters();

  private static final boolean[] VALUE = valueCharacters();

  public Header {
    if (!isToken(name)) {
      throw new IllegalArgumentException("the header name \"" + name + "\" is no token");
    }
    if (!isValue(value)) {
      throw new IllegalArgumentException("the header " + name + " has a control character");
    }
  }

  /** What a decoder found, if it is a header. */
  static Header read(String name, String value) throws PayloadException {
    try {
      return new Header(name, value);
    } catch (IllegalArgumentException e) {
      throw new PayloadException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether a text may be the name of a header. */
  public static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isTokenCharacter(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= VALUE.length || !VALUE[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTokenCharacter(char c) {
    return c < TOKEN.length && TOKEN[c];
  }

  private static boolean[] tokenCharacters() {
    boolean[] token = new boolean[128];
    for (int c = 0; c < token.length; c++) {
      token[c] = Character.isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }
    return token;
  }

  private static boolean[] valueCharacters() {
    boolean[] value = new boolean[256];
    for (int c = 0; c < value.length; c++) {
      value[c] = c == '\t' || (c >= ' ' && c != 0x7f);
    }
    return value;
  }
}
