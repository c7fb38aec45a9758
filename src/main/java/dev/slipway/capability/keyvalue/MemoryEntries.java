package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys, what they hold and when they go, within bounds of memory. What has expired is never seen,
 * and leaves before anything is refused. One thread at a time.
 */
final class MemoryEntries {
  /** A key, with the time of the clock at which it goes. */
  private record Expiry(long at, String key) {}

  private record Entry(StoredValue value, Optional<Expiry> expiry) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final TreeSet<Expiry> expiries;
  private final LongSupplier nanoClock;
  private final long start;
  private final long maxBytes;
  private final int maxKeys;
  private long bytes;

  MemoryEntries(long maxBytes, int maxKeys, LongSupplier nanoClock) {
    this.maxBytes = maxBytes;
    this.maxKeys = maxKeys;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
    this.expiries = new TreeSet<>(Comparator.comparingLong(Expiry::at).thenComparing(Expiry::key));
  }

  @Nullable StoredValue find(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    if (entry.expiry().isPresent() && entry.expiry().get().at() <= now()) {
      remove(key);
      return null;
    }
    return entry.value();
  }

  /** Puts a value in the place of whatever is there. */
  void put(String key, StoredValue value, Optional<Long> lifetimeNanos) throws ProviderException {
    StoredValue old = find(key);
    long more = StoredValue.cost(key) + value.bytes();
    makeRoom(old == null ? more : more - StoredValue.cost(key) - old.bytes(), old == null ? 1 : 0);
    remove(key);
    Optional<Expiry> expiry = lifetimeNanos.map(nanos -> new Expiry(later(nanos), key));
    expiry.ifPresent(expiries::add);
    entries.put(key, new Entry(value, expiry));
    bytes += more;
  }

  /** Puts a text in the place of another, which keeps its time to go. */
  void replace(String key, StoredValue.Text old, StoredValue.Text text) throws ProviderException {
    long more = text.bytes() - old.bytes();
    makeRoom(more, 0);
    entries.computeIfPresent(key, (_, entry) -> new Entry(text, entry.expiry()));
    bytes += more;
  }

  /** Counts what a list or set is about to get more. */
  void grow(long more) throws ProviderException {
    makeRoom(more, 0);
    bytes += more;
  }

  /** Counts what a list or set has lost. */
  void shrink(long less) {
    bytes -= less;
  }

  boolean remove(String key) {
    Entry gone = entries.remove(key);
    if (gone == null) {
      return false;
    }
    gone.expiry().ifPresent(expiries::remove);
    bytes -= StoredValue.cost(key) + gone.value().bytes();
    return true;
  }

  long bytes() {
    return bytes;
  }

  private void makeRoom(long more, int keys) throws ProviderException {
    while (isOver(more, keys) && !expiries.isEmpty() && expiries.first().at() <= now()) {
      remove(expiries.first().key());
    }
    if (isOver(more, keys)) {
      throw Refusal.because(
          "The store is full: it takes %d keys and %d bytes at most.", maxKeys, maxBytes);
    }
  }

  private boolean isOver(long more, int keys) {
    return (more > 0 && bytes + more > maxBytes) || (keys > 0 && entries.size() + keys > maxKeys);
  }

  private long later(long nanos) {
    long now = now();
    return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
  }

  private long now() {
    return nanoClock.getAsLong() - start;
  }
}
