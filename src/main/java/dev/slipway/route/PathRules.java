package dev.slipway.route;

import java.util.Optional;

/**
 * What a path may look like, in a route and in a request: RFC 3986's {@code path-abs} without the
 * forms that a proxy, this table and a guest could read differently.
 */
public final class PathRules {
  private static final String NEVER_RAW = "\"#<>?\\^`{|}";

  /** Looked up for each character of each request's path. */
  private static final boolean[] RAW = rawCharacters();

  private PathRules() {}

  private static boolean[] rawCharacters() {
    boolean[] raw = new boolean[127];
    for (int c = '!'; c < raw.length; c++) {
      raw[c] = NEVER_RAW.indexOf(c) < 0;
    }
    return raw;
  }

  /**
   * Why a path is refused, in a plain sentence; empty if it is not. Refused are segments that are
   * empty (but for the last), {@code .} or {@code ..}, also when the dots are percent-encoded,
   * escapes that are none, and characters that a URI cannot have.
   *
   * @param path without query, still percent-encoded
   */
  public static Optional<String> flaw(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return Optional.of("The path does not begin with a slash.");
    }
    int start = 1;
    for (int end = path.indexOf('/', start); end >= 0; end = path.indexOf('/', start)) {
      if (end == start) {
        return Optional.of("The path has an empty segment (//).");
      }
      Optional<String> flaw = segmentFlaw(path, start, end);
      if (flaw.isPresent()) {
        return flaw;
      }
      start = end + 1;
    }
    return segmentFlaw(path, start, path.length());
  }

  private static Optional<String> segmentFlaw(String path, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = path.charAt(i);
      if (c >= RAW.length || !RAW[c]) {
        return Optional.of("The path has a character that must be percent-encoded.");
      }
      if (c == '%' && !isEscape(path, i)) {
        return Optional.of("The path has a % that begins no escape of two hex digits.");
      }
    }
    return isDots(path, start, end)
        ? Optional.of("The path has a segment of dots (. or ..), plain or encoded.")
        : Optional.empty();
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length()
        && Character.digit(path.charAt(at + 1), 16) >= 0
        && Character.digit(path.charAt(at + 2), 16) >= 0;
  }

  /** Whether the segment is one dot or two, each as itself or as {@code %2e}. */
  private static boolean isDots(String path, int start, int end) {
    int dots = 0;
    int i = start;
    while (i < end) {
      if (path.charAt(i) == '.') {
        i++;
      } else if (path.regionMatches(true, i, "%2e", 0, 3)) {
        i += 3;
      } else {
        return false;
      }
      dots++;
    }
    return dots == 1 || dots == 2;
  }
}
