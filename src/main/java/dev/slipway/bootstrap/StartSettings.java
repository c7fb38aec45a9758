package dev.slipway.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that decide whether and where Slipway starts; the features read their own.
 *
 * @param dataDirectory absolute; nothing has been created yet
 * @param host the address of all listeners
 * @param ports distinct and in range
 * @param engine which engine shall run
 * @param engineLibrary the file of libwasmtime; nobody has looked at it yet
 * @param database an external PostgreSQL; empty for the embedded one
 * @param ownAdminToken whether the operator has set the admin's token; its value is kept nowhere
 */
record StartSettings(
    Path dataDirectory,
    InetAddress host,
    Ports ports,
    EngineBackend engine,
    Optional<Path> engineLibrary,
    Optional<DatabaseAccess> database,
    boolean ownAdminToken) {

  /** As many characters as 128 random bits have in hexadecimal. */
  private static final int MIN_TOKEN_CHARACTERS = 32;

  /**
   * @throws StartRefusedException for a setting that is impossible or unsafe, naming it and its
   *     remedy
   */
  static StartSettings read(Config config) {
    return new StartSettings(
        Path.of(text(config, "slipway.data-dir").orElse("data")).toAbsolutePath().normalize(),
        host(text(config, "slipway.host").orElse("127.0.0.1")),
        new Ports(
            port(config, "slipway.port", Ports.CONTROL),
            port(config, "slipway.grpc.port", Ports.GRPC),
            port(config, "slipway.ingress.port", Ports.INGRESS),
            port(config, "slipway.management.port", Ports.MANAGEMENT)),
        EngineBackend.named(text(config, "slipway.engine.backend").orElse("auto")),
        text(config, "slipway.engine.library").map(Path::of),
        database(config),
        ownAdminToken(text(config, "slipway.admin-token")));
  }

  Path adminTokenFile() {
    return dataDirectory.resolve("admin.token");
  }

  /** What is allowed but dangerous, in plain sentences with the property and the remedy. */
  Optional<String> warning() {
    if (host.isLoopbackAddress()) {
      return Optional.empty();
    }
    return Optional.of(
        "SLIPWAY_HOST is "
            + host.getHostAddress()
            + ": other machines can reach the control API, and tokens and modules travel without"
            + " TLS. Put a proxy that speaks TLS before it and let only that one through, or unset"
            + " SLIPWAY_HOST.");
  }

  private static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new StartRefusedException(
          "SLIPWAY_HOST is " + name + ", which is no address of this machine and no known name.",
          "Give it an address such as 127.0.0.1 (this machine only) or 0.0.0.0 (all networks).");
    }
  }

  private static int port(Config config, String key, String property) {
    String value = text(config, key).orElse("");
    if (!value.matches("\\d{1,5}")) {
      throw new StartRefusedException(
          property + " is \"" + value + "\", which is no port.",
          "Give " + property + " a number from 1 to 65535, or unset it.");
    }
    return Integer.parseInt(value);
  }

  private static Optional<DatabaseAccess> database(Config config) {
    return text(config, "slipway.database.url")
        .map(url ->
            new DatabaseAccess(
                url,
                text(config, "slipway.database.username").orElse(""),
                text(config, "slipway.database.password").orElse("")));
  }

  private static boolean ownAdminToken(Optional<String> token) {
    if (token.isPresent() && token.get().length() < MIN_TOKEN_CHARACTERS) {
      throw new StartRefusedException(
          "SLIPWAY_ADMIN_TOKEN has fewer than "
              + MIN_TOKEN_CHARACTERS
              + " characters; whoever guesses it owns the platform.",
          "Set it to the output of `openssl rand -hex 32`, or unset it to have one made.");
    }
    return token.isPresent();
  }

  /** Absent and blank are the same, as they are to a shell's user. */
  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }
}
