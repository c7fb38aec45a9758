package dev.slipway.servers;

import java.util.stream.Stream;

/** Debian's Redis for tests: in memory only, without any file of settings. */
public final class RedisServer {
  private RedisServer() {}

  /** Without a password, or with more arguments such as {@code --requirepass}. */
  public static ServerProcess start(String... more) {
    return ServerProcess.start(
        "redis-server",
        "redis-server",
        (port, _) ->
            Stream.concat(
                    Stream.of("--bind", "127.0.0.1", "--port", String.valueOf(port)),
                    Stream.concat(Stream.of("--save", "", "--appendonly", "no"), Stream.of(more)))
                .toList());
  }
}
