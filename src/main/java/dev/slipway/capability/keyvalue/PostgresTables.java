package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import java.util.List;

/** The store's tables, which it makes in the current schema when they are missing. */
final class PostgresTables {
  /** Any number that two makers of the tables agree on. */
  private static final long MAKERS = 0x736c_6970_7761_7901L;

  private static final List<String> MISSING =
      List.of(
          """
          create table if not exists slipway_keys (
            key bytea primary key,
            kind text not null check (kind in ('text', 'list', 'set')),
            value bytea check ((value is not null) = (kind = 'text')),
            expires_at timestamptz)
          """,
          "create index if not exists slipway_keys_expire on slipway_keys (expires_at)"
              + " where expires_at is not null",
          """
          create table if not exists slipway_list_items (
            key bytea references slipway_keys on delete cascade,
            position bigint generated always as identity,
            value bytea not null,
            primary key (key, position))
          """,
          // Values are too large for an index.
          """
          create table if not exists slipway_set_members (
            key bytea references slipway_keys on delete cascade,
            digest bytea,
            value bytea not null,
            primary key (key, digest))
          """);

  private volatile boolean there;

  /** Makes what is missing, before the first call. */
  void ensure(PostgresConnection connection) throws ProviderException {
    if (!there) {
      connection.transact(() -> {
        connection.query(_ -> "", "select pg_advisory_xact_lock(?)", MAKERS);
        boolean missing =
            connection
                .query(
                    row -> row.getBoolean(1), "select to_regclass('slipway_set_members') is null")
                .getFirst();
        for (String sql : missing ? MISSING : List.<String>of()) {
          connection.change(sql);
        }
        return missing;
      });
      there = true;
    }
  }

  /** Looks again before the next call: somebody may have dropped them. */
  void doubt() {
    there = false;
  }
}
