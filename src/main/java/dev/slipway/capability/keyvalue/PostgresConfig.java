package dev.slipway.capability.keyvalue;

import dev.slipway.capability.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL database of version 12 or later, in whose current schema the store has tables of its
 * own.
 *
 * @param url {@code postgresql://host:port/database}, with {@code ?sslmode=verify-full} and its
 *     like for TLS; a port of 5432 may be left out
 * @param timeout of a call, waiting for a connection included, and of a connection's making; two
 *     seconds unless given
 * @param maxConnections connections at once, and so calls; 16 unless given
 */
public record PostgresConfig(
    String url,
    String username,
    Secret password,
    Optional<Duration> timeout,
    Optional<Integer> maxConnections) {
  private static final int PORT = 5432;
  private static final String MODES = "sslmode=(disable|prefer|require|verify-ca|verify-full)";

  public PostgresConfig {
    ConfigRefusal.unless(url != null, "url", "is required");
    ConfigRefusal.unless(username != null && !username.isEmpty(), "username", "is required");
    ConfigRefusal.unless(password != null, "password", "is required");
    URI uri = parse(url);
    ConfigRefusal.unless(
        uri.getRawUserInfo() == null,
        "url",
        "has no user and password in it, because it is shown; give them apart");
    // The driver's other parameters name classes to load and files to write.
    ConfigRefusal.unless(
        uri.getScheme() != null
            && uri.getScheme().matches("postgres(ql)?")
            && uri.getHost() != null
            && uri.getPath().matches("/[^/?%&]+")
            && (uri.getRawQuery() == null || uri.getRawQuery().matches(MODES))
            && uri.getFragment() == null,
        "url",
        "is postgresql://host:port/database, with no parameter but sslmode");
    timeout = RemoteBounds.timeout(timeout);
    maxConnections = RemoteBounds.connections(maxConnections);
  }

  /** As the driver wants it. */
  String jdbcUrl() {
    URI uri = parse(url);
    int port = uri.getPort() < 0 ? PORT : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
  }

  private static URI parse(String url) {
    try {
      return new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
    } catch (URISyntaxException _) {
      ConfigRefusal.unless(false, "url", "is a URL");
      throw new IllegalStateException();
    }
  }
}
