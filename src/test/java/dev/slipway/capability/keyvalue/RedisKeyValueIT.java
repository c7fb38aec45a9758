package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The store in Redis keeps the contract. */
class RedisKeyValueIT extends KeyValueContract {
  private static final DeadlineWatch WATCH = new DeadlineWatch();

  private static ServerProcess redis;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.start();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
    WATCH.close();
  }

  @Override
  CapabilityProvider open() {
    RedisConfig config =
        new RedisConfig(
            "redis://127.0.0.1:" + redis.port() + "/3",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new KeyValueProvider(new RedisStore(config, LIMITS, WATCH), LIMITS);
  }
}
