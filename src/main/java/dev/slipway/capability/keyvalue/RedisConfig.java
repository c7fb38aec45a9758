package dev.slipway.capability.keyvalue;

import dev.slipway.capability.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * A Redis server of version 6 or later, or one that speaks its protocol.
 *
 * @param url {@code redis://user@host:port/db}, or {@code rediss} for TLS; user, port (6379) and db
 *     (0) may be left out
 * @param timeout of a call, waiting for a connection included, and of a connection's making; two
 *     seconds unless given
 * @param maxConnections connections at once, and so calls; 16 unless given
 */
public record RedisConfig(
    String url,
    Optional<Secret> password,
    Optional<Duration> timeout,
    Optional<Integer> maxConnections) {
  private static final int PORT = 6379;

  public RedisConfig {
    ConfigRefusal.unless(url != null, "url", "is required");
    URI uri = parse(url);
    ConfigRefusal.unless(
        uri.getUserInfo() == null || !uri.getUserInfo().contains(":"),
        "url",
        "has no password in it, because it is shown; give it as password");
    ConfigRefusal.unless(
        ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()))
            && uri.getHost() != null
            && uri.getPath().matches("(/[0-9]{0,4})?")
            && uri.getQuery() == null
            && uri.getFragment() == null,
        "url",
        "is redis://host:port/db or rediss://host:port/db");
    timeout = RemoteBounds.timeout(timeout);
    maxConnections = RemoteBounds.connections(maxConnections);
  }

  boolean tls() {
    return "rediss".equals(parse(url).getScheme());
  }

  String host() {
    String host = parse(url).getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    int port = parse(url).getPort();
    return port < 0 ? PORT : port;
  }

  int database() {
    String path = parse(url).getPath();
    return path.length() < 2 ? 0 : Integer.parseInt(path.substring(1));
  }

  Optional<String> user() {
    return Optional.ofNullable(parse(url).getUserInfo()).filter(user -> !user.isEmpty());
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      ConfigRefusal.unless(false, "url", "is a URL");
      throw new IllegalStateException();
    }
  }
}
