package dev.slipway.guest.wasi;

/** Decodes a path, as CGI hands it over. */
final class PercentDecoder {
  private PercentDecoder() {}

  /**
   * The path with each encoded octet as a character of its own. An encoded slash and NUL stay as
   * they are: decoded, one would divide what the client did not, and the other end the text.
   */
  static String decode(String path) {
    StringBuilder decoded = new StringBuilder(path.length());
    int i = 0;
    while (i < path.length()) {
      int octet = octet(path, i);
      if (octet <= 0 || octet == '/') {
        decoded.append(path.charAt(i));
        i++;
      } else {
        decoded.append((char) octet);
        i += 3;
      }
    }
    return decoded.toString();
  }

  private static int octet(String path, int at) {
    if (path.charAt(at) != '%' || at + 2 >= path.length()) {
      return -1;
    }
    int high = Character.digit(path.charAt(at + 1), 16);
    int low = Character.digit(path.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
