package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.servers.RedisServer;
import dev.slipway.servers.ServerProcess;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The store in Redis keeps the contract. */
class RedisKeyValueIT {
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

  private static CapabilityProvider store() {
    RedisConfig config =
        new RedisConfig(
            "redis://127.0.0.1:" + redis.port() + "/3",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new KeyValueProvider(
        new RedisStore(config, KeyValueContract.LIMITS, WATCH), KeyValueContract.LIMITS);
  }

  @Nested
  class Numbers extends KeyValueNumbersContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Keys extends KeyValueKeysContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class ListsAndSets extends KeyValueListsAndSetsContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Concurrency extends KeyValueConcurrencyContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }

  @Nested
  class Limits extends KeyValueLimitsContract {
    @Override
    CapabilityProvider open() {
      return store();
    }
  }
}
