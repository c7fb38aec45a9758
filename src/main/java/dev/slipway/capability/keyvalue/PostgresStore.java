package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.KeyValueCall;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A store in a PostgreSQL database. Each call is a transaction that holds an advisory lock for each
 * of its keys: calls that change a key are alone with it, also where it has no row yet.
 */
final class PostgresStore implements KeyValueStore {
  private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
  private static final String SHARED =
      "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

  /** Expired keys that one check deletes: few enough to be quick. */
  private static final String SWEEP =
      """
      delete from slipway_keys where expires_at <= clock_timestamp() and key in (
        select key from slipway_keys where expires_at <= clock_timestamp()
        limit 1000 for update skip locked)
      """;

  private final Connections<PostgresConnection> connections;
  private final PostgresTables tables = new PostgresTables();
  private final KeyValueLimits limits;

  PostgresStore(PostgresConfig config, KeyValueLimits limits, DeadlineWatch watch) {
    this.limits = limits;
    this.connections =
        new Connections<>(
            deadline -> PostgresConnection.open(config, deadline),
            watch,
            config.timeout().orElseThrow(),
            config.maxConnections().orElseThrow());
  }

  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public ContractReply serve(KeyValueCall call, Duration timeout) throws ProviderException {
    return transact(
        timeout,
        connection -> {
          PostgresCalls calls = new PostgresCalls(connection, limits);
          for (String key : ScopedKeys.of(call)) {
            // A lock is named by a text, and texts of PostgreSQL have no zero in them.
            connection.query(_ -> "", calls.isRead(call) ? SHARED : ALONE, key.replace('\0', '\1'));
          }
          return calls.serve(call);
        });
  }

  /** Deletes what has expired, too. */
  @Override
  public void check(Duration timeout) throws ProviderException {
    transact(timeout, connection -> connection.change(SWEEP));
  }

  @Override
  public void close() {
    connections.close();
  }

  private <T> T transact(Duration timeout, Work<T> work) throws ProviderException {
    try {
      return connections.call(
          timeout,
          connection -> {
            tables.ensure(connection);
            return connection.transact(() -> work.on(connection));
          });
    } catch (ProviderException e) {
      if (e.reason() == Reason.BROKEN) {
        tables.doubt();
      }
      throw e;
    }
  }

  /** What happens in a transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T on(PostgresConnection connection) throws SQLException, ProviderException;
  }
}
