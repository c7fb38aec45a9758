package dev.slipway.servers;

import java.util.stream.Stream;

/** Debian's NATS server for tests. */
public final class NatsServer {
  private NatsServer() {}

  /** Open to all, or with more arguments such as {@code --pass}. */
  public static ServerProcess start(String... more) {
    return ServerProcess.start(
        "nats-server",
        "nats-server",
        (port, _) ->
            Stream.concat(
                    Stream.of("--addr", "127.0.0.1", "--port", String.valueOf(port)),
                    Stream.of(more))
                .toList());
  }

  /** Where a server is reached. */
  public static String url(ServerProcess server) {
    return "nats://127.0.0.1:" + server.port();
  }
}
