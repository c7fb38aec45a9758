package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A connection to PostgreSQL, outside of a transaction between calls. */
final class PostgresConnection implements StoreConnection {
  /** Work within a transaction. */
  @FunctionalInterface
  interface Transaction<T> {
    T run() throws SQLException, ProviderException;
  }

  private final Connection connection;
  private boolean broken;

  private PostgresConnection(Connection connection) {
    this.connection = connection;
  }

  static PostgresConnection open(PostgresConfig config, CallDeadline deadline)
      throws ProviderException {
    Properties properties = new Properties();
    Duration left = deadline.left();
    // With a time to log in, the driver connects on a thread that it leaves behind when it is over.
    // It counts whole milliseconds, and must not end before the deadline has come.
    PGProperty.LOGIN_TIMEOUT.set(properties, String.valueOf((left.toMillis() + 2) / 1000.0));
    long seconds = config.timeout().orElseThrow().toSeconds() + 1;
    PGProperty.CONNECT_TIMEOUT.set(properties, String.valueOf(seconds));
    PGProperty.SOCKET_TIMEOUT.set(properties, String.valueOf(seconds));
    PGProperty.USER.set(properties, config.username());
    PGProperty.PASSWORD.set(properties, config.password().value());
    PGProperty.APPLICATION_NAME.set(properties, "slipway");
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, "false");
    // So that the server ends what nobody waits for any more.
    long millis = config.timeout().orElseThrow().toMillis();
    PGProperty.OPTIONS.set(
        properties,
        "-c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(millis, millis));
    return connect(config.jdbcUrl(), properties);
  }

  /** Runs work as one transaction, or leaves nothing of it. */
  <T> T transact(Transaction<T> work) throws ProviderException {
    boolean done = false;
    try {
      T result = work.run();
      connection.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      broken = true;
      throw PostgresFailure.of(e);
    } finally {
      if (!done && !broken) {
        rollBack();
      }
    }
  }

  /** Changes rows, and tells how many. */
  int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Reads what a function makes of each row. */
  <T> List<T> query(Row<T> row, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row.read(found));
      }
      return rows;
    }
  }

  /** Reads the row that a result set stands on. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public boolean isAlive() {
    try {
      return transact(() -> query(row -> row.getInt(1), "select 1")).equals(List.of(1));
    } catch (ProviderException _) {
      return false;
    }
  }

  @Override
  public boolean isUsable() {
    return !broken;
  }

  /** Closing may say goodbye to a peer that takes nothing, so it has a thread of its own. */
  @Override
  public void abort() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            connection.abort(Runnable::run);
          } catch (SQLException _) {
            // It is given up in any case.
          }
        });
  }

  @Override
  public void close() {
    abort();
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException _) {
      broken = true;
    }
  }

  private static PostgresConnection connect(String url, Properties properties)
      throws ProviderException {
    try {
      Connection made = new Driver().connect(url, properties);
      if (made == null) {
        throw new IllegalStateException("the driver does not know its own URL");
      }
      made.setAutoCommit(false);
      // What waited for a key's lock has to see what was done under it.
      made.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return new PostgresConnection(made);
    } catch (SQLException e) {
      throw PostgresFailure.of(e);
    }
  }
}
