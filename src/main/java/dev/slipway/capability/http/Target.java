package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a guest's URL names.
 *
 * @param host in lower case, without brackets
 * @param address if the host is one and no name
 * @param uri path and query, percent-encoded
 */
record Target(boolean tls, String host, Optional<InetAddress> address, int port, String uri) {
  static final int LAST_PORT = 65535;

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /** What some would read as an address, such as {@code 0x7f.1}, ends in a number: no name does. */
  private static final Pattern NAME =
      Pattern.compile("(?!.*(?:^|\\.)(?:\\d+|0x[0-9a-f]*)$)%s(\\.%s)*".formatted(LABEL, LABEL));

  private static final int LONGEST_NAME = 253;

  static boolean isHostName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  /**
   * Reads a URL.
   *
   * @throws ProviderException {@code REFUSED} if it is none of http or https, or ambiguous
   */
  static Target of(String url) throws ProviderException {
    URI uri = parse(url);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw HttpFailures.refused("The URL begins with neither https:// nor http://.");
    }
    if (uri.getRawUserInfo() != null) {
      throw HttpFailures.refused("The URL has a user: send a header Authorization instead.");
    }
    boolean tls = scheme.equals("https");
    String host = host(uri);
    Optional<InetAddress> address = AddressRange.literal(host);
    if (address.isEmpty() && !isHostName(host)) {
      throw HttpFailures.refused("The URL has no valid host.");
    }
    return new Target(tls, host, address, port(uri, tls), pathAndQuery(uri));
  }

  private static URI parse(String url) throws ProviderException {
    try {
      return new URI(new URI(url).toASCIIString());
    } catch (URISyntaxException e) {
      throw HttpFailures.refused("The URL is not valid: " + e.getReason() + ".");
    }
  }

  private static String host(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI uri, boolean tls) throws ProviderException {
    int port = uri.getPort() == -1 ? usualPort(tls) : uri.getPort();
    if (port < 1 || port > LAST_PORT) {
      throw HttpFailures.refused("The URL has no valid port.");
    }
    return port;
  }

  private static String pathAndQuery(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static int usualPort(boolean tls) {
    return tls ? 443 : 80;
  }

  /** Whether the port is that of its own scheme. */
  boolean hasUsualPort() {
    return port == usualPort(tls);
  }

  /** For messages. */
  String authority() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return hasUsualPort() ? shown : shown + ":" + port;
  }
}
