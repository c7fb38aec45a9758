package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Texts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lists and sets inside of a transaction that holds their keys. */
record PostgresItems(PostgresCalls keys) {
  /**
   * Items by their place in the list, up to the first one that makes the answer too large: the
   * driver holds all that it is sent.
   */
  private static final String RANGE =
      """
      with items as (
        select value, row_number() over (order by position) - 1 as place, count(*) over () as size
        from slipway_list_items where key = ?),
      part as (
        select place, value, sum(octet_length(value)) over (order by place) as bytes
        from items cross join (select ?::bigint as start, ?::bigint as stop) as asked
        where place >= start + case when start < 0 then size else 0 end
          and place <= stop + case when stop < 0 then size else 0 end)
      select value from part where bytes - octet_length(value) <= ? order by place limit ?
      """;

  /** Members that are in so many of the sets, with the same bound. */
  private static final String MEMBERS =
      """
      with found as (
        select digest, min(octet_length(value)) as length, (array_agg(key))[1] as key
        from slipway_set_members where key = any (?) group by digest having count(*) >= ?),
      part as (
        select digest, key, length, sum(length) over (order by digest) as bytes from found)
      select value from part join slipway_set_members using (key, digest)
      where bytes - length <= ? limit ?
      """;

  Changed push(byte[] list, String value) throws SQLException, ProviderException {
    if (!keys.has(list, "list")) {
      keys.make(list, "list");
    }
    change("insert into slipway_list_items (key, value) values (?, ?)", list, encoded(value));
    return new Changed(true, count("slipway_list_items", list));
  }

  Changed deleteFrom(byte[] list, String value) throws SQLException, ProviderException {
    if (!keys.has(list, "list")) {
      return new Changed(false, 0);
    }
    int gone =
        change("delete from slipway_list_items where key = ? and value = ?", list, encoded(value));
    return left("slipway_list_items", list, gone > 0);
  }

  Changed addMember(byte[] set, String value) throws SQLException, ProviderException {
    if (!keys.has(set, "set")) {
      keys.make(set, "set");
    }
    int added =
        change(
            "insert into slipway_set_members (key, digest, value) values (?, sha256(?), ?)"
                + " on conflict do nothing",
            set,
            encoded(value),
            encoded(value));
    return new Changed(added > 0, count("slipway_set_members", set));
  }

  Changed removeMember(byte[] set, String value) throws SQLException, ProviderException {
    if (!keys.has(set, "set")) {
      return new Changed(false, 0);
    }
    int gone =
        change(
            "delete from slipway_set_members where key = ? and digest = sha256(?)",
            set,
            encoded(value));
    return left("slipway_set_members", set, gone > 0);
  }

  Texts range(byte[] list, int start, int stop) throws SQLException, ProviderException {
    if (!keys.has(list, "list")) {
      return new Texts(List.of());
    }
    KeyValueLimits limits = keys.limits();
    return texts(
        keys.connection()
            .query(
                row -> row.getBytes(1),
                RANGE,
                list,
                (long) start,
                (long) stop,
                limits.replyBytes(),
                limits.replyItems() + 1));
  }

  /** Members that are in at least so many of the sets. */
  Texts members(List<String> sets, int least) throws SQLException, ProviderException {
    List<byte[]> there = new ArrayList<>();
    for (String set : sets.stream().distinct().toList()) {
      if (keys.has(encoded(set), "set")) {
        there.add(encoded(set));
      }
    }
    if (there.size() < least) {
      return new Texts(List.of());
    }
    KeyValueLimits limits = keys.limits();
    return texts(
        keys.connection()
            .query(
                row -> row.getBytes(1),
                MEMBERS,
                there.toArray(byte[][]::new),
                least,
                limits.replyBytes(),
                limits.replyItems() + 1));
  }

  private Texts texts(List<byte[]> items) throws ProviderException {
    keys.limits().checkReply(items.size(), items.stream().mapToLong(item -> item.length).sum());
    List<String> texts = new ArrayList<>(items.size());
    for (byte[] item : items) {
      texts.add(Utf8Text.decode(item));
    }
    return new Texts(texts);
  }

  /** What is left; a key without items goes. */
  private Changed left(String table, byte[] key, boolean changed) throws SQLException {
    int count = count(table, key);
    if (count == 0) {
      keys.remove(key);
    }
    return new Changed(changed, count);
  }

  private int count(String table, byte[] key) throws SQLException {
    return keys.connection()
        .query(row -> row.getInt(1), "select count(*) from " + table + " where key = ?", key)
        .getFirst();
  }

  private int change(String sql, Object... values) throws SQLException {
    return keys.connection().change(sql, values);
  }

  private static byte[] encoded(String text) {
    return Utf8Text.encode(text);
  }
}
