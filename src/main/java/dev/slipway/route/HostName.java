package dev.slipway.route;

import java.util.Locale;

/** Brings the host of a request into the one form in which hosts are compared. */
final class HostName {
  private HostName() {}

  /**
   * The host in lower case, without port and trailing dot; an IPv6 address keeps its brackets.
   *
   * @param authority host and perhaps port, as RFC 9110 7.2 has it; may be empty
   */
  static String of(String authority) {
    int end = endOfHost(authority);
    if (end > 0 && authority.charAt(end - 1) == '.') {
      end--;
    }
    String host = authority.substring(0, end);
    return isLowerCase(host) ? host : host.toLowerCase(Locale.ROOT);
  }

  /** As most hosts are; to have each character's class looked up costs several times as much. */
  private static boolean isLowerCase(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if ((c >= 'A' && c <= 'Z') || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static int endOfHost(String authority) {
    int from = authority.startsWith("[") ? Math.max(0, authority.indexOf(']')) : 0;
    int colon = authority.indexOf(':', from);
    return colon < 0 ? authority.length() : colon;
  }
}
