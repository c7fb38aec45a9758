package dev.slipway.ingress;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which headers belong to one connection and go no further (RFC 9110 7.6.1). */
final class ConnectionHeaders {
  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  private @Nullable Set<String> named;

  /** Takes in one value of the header Connection, which names others. */
  void name(String connection) {
    if (connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
      return;
    }
    if (named == null) {
      named = new TreeSet<>();
    }
    for (String name : connection.split(",", -1)) {
      named.add(name.strip().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Whether the header stays behind.
   *
   * @param name in lower case
   */
  boolean has(String name) {
    return ALWAYS.contains(name) || (named != null && named.contains(name));
  }
}
