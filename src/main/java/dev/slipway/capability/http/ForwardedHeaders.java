package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.Header;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers go on, and which belong to one connection (RFC 9110 7.6.1). */
final class ForwardedHeaders {
  private static final Set<String> OF_CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  /** The URL and the body tell these. */
  private static final Set<String> OURS = Set.of("host", "content-length", "expect");

  private ForwardedHeaders() {}

  /**
   * A guest's headers, as they are sent.
   *
   * @param most bytes of all names and values
   * @throws ProviderException {@code REFUSED} if they are too long
   */
  static MultiMap sent(List<Header> headers, long most) throws ProviderException {
    MultiMap sent = MultiMap.caseInsensitiveMultiMap();
    Set<String> named = named(headers);
    long size = 0;
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      size += name.length() + header.value().length();
      if (!OF_CONNECTION.contains(name) && !OURS.contains(name) && !named.contains(name)) {
        sent.add(header.name(), header.value());
      }
    }
    if (size > most) {
      throw HttpFailures.refused("The headers have more than %d bytes.".formatted(most));
    }
    return sent;
  }

  /**
   * A server's headers, as a guest gets them.
   *
   * @throws IllegalArgumentException for one that HTTP does not allow
   */
  static List<Header> received(MultiMap headers) {
    List<Header> all = new ArrayList<>();
    for (Map.Entry<String, String> each : headers) {
      all.add(new Header(each.getKey(), each.getValue()));
    }
    Set<String> named = named(all);
    all.removeIf(header -> {
      String name = header.name().toLowerCase(Locale.ROOT);
      return OF_CONNECTION.contains(name) || named.contains(name);
    });
    return all;
  }

  /** What the header Connection names. */
  private static Set<String> named(List<Header> headers) {
    Set<String> named = new HashSet<>();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("connection")) {
        for (String name : header.value().split(",", -1)) {
          named.add(name.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return named;
  }
}
