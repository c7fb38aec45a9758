package dev.slipway.contract;

/**
 * One header line.
 *
 * @param name a token of RFC 9110 5.6.2
 * @param value no control characters but tab (RFC 9110 5.5)
 */
public record Header(String name, String value) {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  public Header {
    if (name.isEmpty() || !name.chars().allMatch(Header::isTokenCharacter)) {
      throw new IllegalArgumentException("the header name \"" + name + "\" is no token");
    }
    if (!value.chars().allMatch(Header::isValueCharacter)) {
      throw new IllegalArgumentException("the header " + name + " has a control character");
    }
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private static boolean isValueCharacter(int c) {
    return c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff);
  }
}
