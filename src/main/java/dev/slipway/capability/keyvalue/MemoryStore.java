package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.keyvalue.StoredValue.Listed;
import dev.slipway.capability.keyvalue.StoredValue.Members;
import dev.slipway.capability.keyvalue.StoredValue.Text;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** A store in memory. One lock guards all of it, since a call may name several keys. */
final class MemoryStore implements KeyValueStore {
  private final ReentrantLock lock = new ReentrantLock();
  private final MemoryEntries entries;
  private final MemoryItems items;

  /**
   * @param nanoClock from any start, and never backwards
   */
  MemoryStore(MemoryConfig config, KeyValueLimits limits, LongSupplier nanoClock) {
    this.entries =
        new MemoryEntries(
            config.maxBytes().orElseThrow(), config.maxKeys().orElseThrow(), nanoClock);
    this.items = new MemoryItems(entries, limits);
  }

  @Override
  public boolean waits() {
    return false;
  }

  @Override
  public ContractReply serve(KeyValueCall call, Duration timeout) throws ProviderException {
    lock.lock();
    try {
      return serve(call);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void check(Duration timeout) {}

  @Override
  public void close() {}

  /** The bytes that count against the bound now. */
  long bytes() {
    lock.lock();
    try {
      return entries.bytes();
    } finally {
      lock.unlock();
    }
  }

  private ContractReply serve(KeyValueCall call) throws ProviderException {
    return switch (call) {
      case Add(String key, int value) -> add(key, value);
      case Get(String key) -> get(key);
      case KeyValueCall.Set(String key, String value, Duration expires) -> set(key, value, expires);
      case Del(String key) -> new Removed(entries.find(key) != null && entries.remove(key));
      case KeyExists(String key) -> new Existence(entries.find(key) != null);
      case Clear(String list) -> items.clear(list, Listed.class);
      case Range(String list, int start, int stop) -> items.range(list, start, stop);
      case Push(String list, String value) -> items.push(list, value);
      case ListItemDelete(String list, String value) -> items.deleteFrom(list, value);
      case SetAdd(String set, String value) -> items.addMember(set, value);
      case SetRemove(String set, String value) -> items.removeMember(set, value);
      case SetUnion(List<String> sets) -> items.union(sets);
      case SetIntersection(List<String> sets) -> items.intersection(sets);
      case SetQuery(String set) -> items.union(List.of(set));
      case SetClear(String set) -> items.clear(set, Members.class);
    };
  }

  private Sum add(String key, int value) throws ProviderException {
    StoredValue found = entries.find(key);
    if (found == null) {
      entries.put(key, new Text(String.valueOf(value)), Optional.empty());
      return new Sum(value);
    }
    if (!(found instanceof Text old)) {
      throw Refusal.wrongKind();
    }
    int sum = old.number() + value;
    entries.replace(key, old, new Text(String.valueOf(sum)));
    return new Sum(sum);
  }

  private Value get(String key) throws ProviderException {
    return switch (entries.find(key)) {
      case null -> new Value(Optional.empty());
      case Text(String text) -> new Value(Optional.of(text));
      case StoredValue.Items _ -> throw Refusal.wrongKind();
    };
  }

  private ContractReply set(String key, String value, Duration expires) throws ProviderException {
    entries.put(key, new Text(value), expires.isZero() ? Optional.empty() : nanos(expires));
    return new ContractReply.Done();
  }

  private static Optional<Long> nanos(Duration expires) {
    boolean countable = expires.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0;
    return Optional.of(countable ? expires.toNanos() : Long.MAX_VALUE);
  }
}
