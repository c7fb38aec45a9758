package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestDatabase;
import dev.slipway.bootstrap.DatabaseAccess;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.capability.Secret;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.servers.ScriptedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each fault of a PostgreSQL has its reason, a bounded wait, and an end. */
class PostgresFaultIT {
  private static final DeadlineWatch WATCH = new DeadlineWatch();
  private static final Duration TIME = Duration.ofSeconds(2);
  private static final Get GET = new Get("k");

  private static DatabaseAccess database;

  @BeforeAll
  static void makeDatabase() {
    database = TestDatabase.empty("keyvalue_faults");
  }

  @AfterAll
  static void endWatch() {
    WATCH.close();
  }

  @Test
  void oneThatLosesConnectionsServesAgain() throws Exception {
    String cut =
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
            + " 'slipway'";

    assertThat(countedAfter(cut, Reason.UNREACHABLE, "broke")).isEqualTo(2);
  }

  @Test
  void oneWhoseTablesAreLockedTimesOutAndServesAgain() throws Exception {
    try (KeyValueProvider provider = open(database.jdbcUrl(), database.password(), TIME)) {
      TestGuest guest = TestGuest.of(provider, "ns", "locked");
      guest.add("n", 1);

      try (Connection other = connect();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("lock table slipway_keys in access exclusive mode");
        Faults.expect(Reason.TIMED_OUT, "in", () -> guest.add("n", 1));
        Faults.expect(
            Reason.TIMED_OUT, "within 50 ms", () -> guest.within(Duration.ofMillis(50)).call(GET));
        other.rollback();
      }

      assertThat(guest.add("n", 1)).isEqualTo(2);
    }
  }

  @Test
  void oneWhoseTablesWereDroppedGetsThemAgain() throws Exception {
    String drop = "drop table slipway_set_members, slipway_list_items, slipway_keys";

    assertThat(countedAfter(drop, Reason.BROKEN, "42P01")).isEqualTo(1);
  }

  @Test
  void expiredKeysAreSweptByChecks() throws Exception {
    try (KeyValueProvider provider = open(database.jdbcUrl(), database.password(), TIME)) {
      TestGuest guest = TestGuest.of(provider, "ns", "swept");
      guest.call(new Set("k", "v", Duration.ofMillis(1)));
      guest.add("kept", 1);
      Thread.sleep(10);

      provider.check(TIME);

      assertThat(run("delete from slipway_keys where key = 'slipway:ns:swept:k'")).isZero();
      assertThat(run("delete from slipway_keys where key = 'slipway:ns:swept:kept'")).isOne();
    }
  }

  @Test
  void oneThatIsAwayIsUnreachable() {
    ScriptedServer gone = ScriptedServer.silent();
    gone.close();
    expect(gone, Reason.UNREACHABLE, "broke");
  }

  @Test
  void oneThatDoesNotAnswerTimesOut() {
    try (ScriptedServer server = ScriptedServer.silent()) {
      expect(server, Reason.TIMED_OUT, "");
    }
  }

  @Test
  void oneThatTricklesTimesOut() {
    try (ScriptedServer server = ScriptedServer.trickling("E\0\0\4\0", Duration.ofMillis(30))) {
      expect(server, Reason.TIMED_OUT, "");
    }
  }

  @Test
  void oneThatAnswersGarbageIsBroken() {
    try (ScriptedServer server = ScriptedServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      expect(server, Reason.BROKEN, "");
    }
  }

  @Test
  void oneThatDoesNotLetInIsTold() {
    try (KeyValueProvider wrong = open(database.jdbcUrl(), "wrong", TIME);
        KeyValueProvider missing = open(database.jdbcUrl() + "_not", database.password(), TIME)) {
      Faults.expect(Reason.BROKEN, "user or password", () -> wrong.check(TIME));
      Faults.expect(Reason.BROKEN, "no such database", () -> missing.check(TIME));
    }
  }

  /** What a guest that has counted to one counts to, once the harm has failed a call of it. */
  private static int countedAfter(String harm, Reason reason, String sentence) throws Exception {
    try (KeyValueProvider provider = open(database.jdbcUrl(), database.password(), TIME)) {
      TestGuest guest = TestGuest.of(provider, "ns", "after-" + reason.id());
      guest.add("n", 1);

      run(harm);
      Faults.expect(reason, sentence, () -> guest.add("n", 1));

      return guest.add("n", 1);
    }
  }

  private static void expect(ScriptedServer server, Reason reason, String sentence) {
    String url = "postgresql://127.0.0.1:" + server.port() + "/db?sslmode=disable";
    try (KeyValueProvider provider = open(url, "s3cret", Duration.ofMillis(300))) {
      TestGuest guest = TestGuest.of(provider, "ns", "fn");

      Faults.expect(reason, sentence, () -> guest.call(GET));
      Faults.expect(reason, sentence, () -> provider.check(TIME));
    }
  }

  private static KeyValueProvider open(String url, String password, Duration timeout) {
    PostgresConfig config =
        new PostgresConfig(
            url, database.username(), new Secret(password), Optional.of(timeout), Optional.of(2));
    KeyValueLimits limits = KeyValueContract.LIMITS;
    return new KeyValueProvider(new PostgresStore(config, limits, WATCH), limits);
  }

  private static int run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
