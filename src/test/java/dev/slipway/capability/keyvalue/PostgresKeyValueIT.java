package dev.slipway.capability.keyvalue;

import dev.slipway.TestDatabase;
import dev.slipway.bootstrap.DatabaseAccess;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The store in PostgreSQL keeps the contract. */
class PostgresKeyValueIT {
  private static final DeadlineWatch WATCH = new DeadlineWatch();

  private static DatabaseAccess database;

  @BeforeAll
  static void makeDatabase() throws SQLException {
    database = TestDatabase.empty("keyvalue");
    // Thousands of commits would wait for the disk, which is not what is tested.
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("alter database slipway_keyvalue set synchronous_commit = off");
    }
  }

  @AfterAll
  static void endWatch() {
    WATCH.close();
  }

  private static CapabilityProvider store() {
    PostgresConfig config =
        new PostgresConfig(
            database.jdbcUrl(),
            database.username(),
            new Secret(database.password()),
            Optional.empty(),
            Optional.of(4));
    return new KeyValueProvider(
        new PostgresStore(config, KeyValueContract.LIMITS, WATCH), KeyValueContract.LIMITS);
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
