package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Clear;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.KeyExists;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetClear;
import dev.slipway.contract.KeyValueCall.SetIntersection;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetRemove;
import dev.slipway.contract.KeyValueCall.SetUnion;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Sum;
import dev.slipway.contract.KeyValueReply.Value;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls inside of a transaction that holds their keys. */
record PostgresCalls(PostgresConnection connection, KeyValueLimits limits) {
  /** A key that is there; only texts have a value here. */
  private record Found(String kind, byte[] value) {}

  private static final String FIND =
      "select kind, coalesce(value, '') from slipway_keys where key = ?"
          + " and (expires_at is null or expires_at > clock_timestamp())";
  private static final String DELETE = "delete from slipway_keys where key = ?";
  private static final String INSERT = "insert into slipway_keys (key, kind) values (?, ?)";
  private static final String SET =
      "insert into slipway_keys (key, kind, value, expires_at)"
          + " values (?, 'text', ?, clock_timestamp() + ? * interval '1 millisecond')";
  private static final String RENUMBER = "update slipway_keys set value = ? where key = ?";

  /** More than a PostgreSQL's calendar has is as good as never. */
  private static final Duration FOREVER = Duration.ofDays(365L * 1000);

  boolean isRead(KeyValueCall call) {
    return switch (call) {
      case Get _, KeyExists _, Range _, SetUnion _, SetIntersection _, SetQuery _ -> true;
      case Add _, KeyValueCall.Set _, Del _, Clear _, Push _, ListItemDelete _ -> false;
      case SetAdd _, SetRemove _, SetClear _ -> false;
    };
  }

  ContractReply serve(KeyValueCall call) throws SQLException, ProviderException {
    PostgresItems items = new PostgresItems(this);
    return switch (call) {
      case Add(String key, int value) -> add(bytes(key), value);
      case Get(String key) -> get(bytes(key));
      case KeyValueCall.Set(String key, String value, Duration expires) ->
          set(bytes(key), value, expires);
      case Del(String key) -> delete(bytes(key));
      case KeyExists(String key) -> new Existence(find(bytes(key)).isPresent());
      case Clear(String list) -> clear(bytes(list), "list");
      case Range(String list, int start, int stop) -> items.range(bytes(list), start, stop);
      case Push(String list, String value) -> items.push(bytes(list), value);
      case ListItemDelete(String list, String value) -> items.deleteFrom(bytes(list), value);
      case SetAdd(String set, String value) -> items.addMember(bytes(set), value);
      case SetRemove(String set, String value) -> items.removeMember(bytes(set), value);
      case SetUnion(List<String> sets) -> items.members(sets, 1);
      case SetIntersection(List<String> sets) ->
          items.members(sets, (int) sets.stream().distinct().count());
      case SetQuery(String set) -> items.members(List.of(set), 1);
      case SetClear(String set) -> clear(bytes(set), "set");
    };
  }

  /** Whether the key is there, and of this kind; refused if it is of another. */
  boolean has(byte[] key, String kind) throws SQLException, ProviderException {
    Optional<Found> found = find(key);
    if (found.isPresent() && !found.get().kind().equals(kind)) {
      throw Refusal.wrongKind();
    }
    return found.isPresent();
  }

  /** Makes a key that holds no items yet, in the place of one that has expired. */
  void make(byte[] key, String kind) throws SQLException {
    connection.change(DELETE, key);
    connection.change(INSERT, key, kind);
  }

  void remove(byte[] key) throws SQLException {
    connection.change(DELETE, key);
  }

  private Sum add(byte[] key, int value) throws SQLException, ProviderException {
    Optional<String> old = get(key).value();
    if (old.isEmpty()) {
      set(key, String.valueOf(value), Duration.ZERO);
      return new Sum(value);
    }
    int sum = new StoredValue.Text(old.get()).number() + value;
    connection.change(RENUMBER, bytes(String.valueOf(sum)), key);
    return new Sum(sum);
  }

  private Value get(byte[] key) throws SQLException, ProviderException {
    Optional<Found> found = find(key);
    if (found.isEmpty()) {
      return new Value(Optional.empty());
    }
    if (!found.get().kind().equals("text")) {
      throw Refusal.wrongKind();
    }
    return new Value(Optional.of(Utf8Text.decode(found.get().value())));
  }

  private ContractReply set(byte[] key, String value, Duration expires) throws SQLException {
    connection.change(DELETE, key);
    if (expires.isZero() || expires.compareTo(FOREVER) > 0) {
      connection.change(
          "insert into slipway_keys (key, kind, value) values (?, 'text', ?)", key, bytes(value));
    } else {
      connection.change(SET, key, bytes(value), expires.toMillis());
    }
    return new ContractReply.Done();
  }

  private Removed delete(byte[] key) throws SQLException {
    boolean existed = find(key).isPresent();
    remove(key);
    return new Removed(existed);
  }

  private Removed clear(byte[] key, String kind) throws SQLException, ProviderException {
    boolean existed = has(key, kind);
    remove(key);
    return new Removed(existed);
  }

  private Optional<Found> find(byte[] key) throws SQLException {
    return connection.query(row -> new Found(row.getString(1), row.getBytes(2)), FIND, key).stream()
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return Utf8Text.encode(text);
  }
}
