package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
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
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Sum;
import dev.slipway.contract.KeyValueReply.Texts;
import dev.slipway.contract.KeyValueReply.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** A store in Redis: texts are its strings, lists its lists, and sets its sets. */
final class RedisStore implements KeyValueStore {
  private final Connections<RedisConnection> connections;

  RedisStore(RedisConfig config, KeyValueLimits limits, DeadlineWatch watch) {
    this.connections =
        new Connections<>(
            deadline -> RedisConnection.open(config, limits, deadline),
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
    CommandArguments command = command(call);
    return connections.call(timeout, connection -> reply(call, connection.ask(command)));
  }

  /** A GET, because some that are let in may only ping. */
  @Override
  public void check(Duration timeout) throws ProviderException {
    CommandArguments command = new CommandArguments(Command.GET).key("slipway:");
    connections.call(timeout, connection -> textIfAny(connection.ask(command)));
  }

  @Override
  public void close() {
    connections.close();
  }

  private static CommandArguments command(KeyValueCall call) {
    return switch (call) {
      case Add(String key, int value) -> RedisScript.ADD.on(key, String.valueOf(value));
      case Get(String key) -> of(Command.GET, key);
      case KeyValueCall.Set(String key, String value, Duration expires) -> {
        CommandArguments set = of(Command.SET, key).add(value);
        yield expires.isZero() ? set : set.add("PX").add(millis(expires));
      }
      case Del(String key) -> of(Command.DEL, key);
      case KeyExists(String key) -> of(Command.EXISTS, key);
      case Clear(String list) -> RedisScript.CLEAR.on(list, "list");
      case Range(String list, int start, int stop) -> of(Command.LRANGE, list).add(start).add(stop);
      case Push(String list, String value) -> of(Command.RPUSH, list).add(value);
      case ListItemDelete(String list, String value) -> RedisScript.LIST_DELETE.on(list, value);
      case SetAdd(String set, String value) -> RedisScript.SET_ADD.on(set, value);
      case SetRemove(String set, String value) -> RedisScript.SET_REMOVE.on(set, value);
      case SetUnion(List<String> sets) -> new CommandArguments(Command.SUNION).keys(sets);
      case SetIntersection(List<String> sets) -> new CommandArguments(Command.SINTER).keys(sets);
      case SetQuery(String set) -> of(Command.SMEMBERS, set);
      case SetClear(String set) -> RedisScript.CLEAR.on(set, "set");
    };
  }

  private static CommandArguments of(Command command, String key) {
    return new CommandArguments(command).key(key);
  }

  /** Some hundred years at most, which is what Redis's clock bears. */
  private static long millis(Duration expires) {
    return Math.min(expires.toSeconds(), 1L << 33) * 1000 + expires.toMillisPart();
  }

  private static ContractReply reply(KeyValueCall call, @Nullable Object answer)
      throws ProviderException {
    return switch (call) {
      case Add _ -> new Sum((int) number(answer));
      case Get _ -> new Value(textIfAny(answer));
      case KeyValueCall.Set _ -> done(answer);
      case Del _, Clear _, SetClear _ -> new Removed(number(answer) > 0);
      case KeyExists _ -> new Existence(number(answer) > 0);
      case Push _ -> new Changed(true, (int) number(answer));
      case ListItemDelete _, SetAdd _, SetRemove _ -> changed(answer);
      case Range _, SetUnion _, SetIntersection _, SetQuery _ -> texts(answer);
    };
  }

  private static ContractReply done(@Nullable Object answer) throws ProviderException {
    textIfAny(answer);
    return new ContractReply.Done();
  }

  private static Changed changed(@Nullable Object answer) throws ProviderException {
    if (answer instanceof List<?> pair && pair.size() == 2) {
      return new Changed(number(pair.getFirst()) > 0, (int) number(pair.getLast()));
    }
    throw unexpected();
  }

  private static Texts texts(@Nullable Object answer) throws ProviderException {
    if (!(answer instanceof List<?> items)) {
      throw unexpected();
    }
    List<String> texts = new ArrayList<>(items.size());
    for (Object item : items) {
      texts.add(textIfAny(item).orElseThrow(RedisStore::unexpected));
    }
    return new Texts(texts);
  }

  private static Optional<String> textIfAny(@Nullable Object answer) throws ProviderException {
    return switch (answer) {
      case null -> Optional.empty();
      case byte[] bytes -> Optional.of(Utf8Text.decode(bytes));
      default -> throw unexpected();
    };
  }

  private static long number(@Nullable Object answer) throws ProviderException {
    if (answer instanceof Long number) {
      return number;
    }
    throw unexpected();
  }

  private static ProviderException unexpected() {
    return new ProviderException(Reason.BROKEN, "Redis answered with what was not asked for.");
  }
}
