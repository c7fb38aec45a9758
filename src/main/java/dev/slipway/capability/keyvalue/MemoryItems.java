package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.keyvalue.StoredValue.Items;
import dev.slipway.capability.keyvalue.StoredValue.Listed;
import dev.slipway.capability.keyvalue.StoredValue.Members;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Texts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lists and sets of a store in memory. One thread at a time. */
final class MemoryItems {
  private final MemoryEntries entries;
  private final KeyValueLimits limits;

  MemoryItems(MemoryEntries entries, KeyValueLimits limits) {
    this.entries = entries;
    this.limits = limits;
  }

  Removed clear(String key, Class<? extends Items> kind) throws ProviderException {
    return new Removed(find(key, kind).isPresent() && entries.remove(key));
  }

  Changed push(String key, String value) throws ProviderException {
    return add(key, value, Listed.class, Listed::new);
  }

  Changed addMember(String key, String value) throws ProviderException {
    Optional<Members> found = find(key, Members.class);
    if (found.isPresent() && found.get().texts().contains(value)) {
      return new Changed(false, found.get().texts().size());
    }
    return add(key, value, Members.class, Members::new);
  }

  Changed deleteFrom(String key, String value) throws ProviderException {
    return remove(key, value, Listed.class);
  }

  Changed removeMember(String key, String value) throws ProviderException {
    return remove(key, value, Members.class);
  }

  Texts range(String key, int start, int stop) throws ProviderException {
    List<String> all = find(key, Listed.class).map(Listed::texts).orElse(List.of());
    int from = (int) Math.max(0, fromEnd(start, all.size()));
    int to = (int) Math.min(all.size(), fromEnd(stop, all.size()) + 1);
    return bounded(from < to ? all.subList(from, to) : List.of());
  }

  Texts union(List<String> keys) throws ProviderException {
    if (keys.size() == 1) {
      return bounded(members(keys.getFirst()));
    }
    Set<String> union = new LinkedHashSet<>();
    for (String key : keys) {
      union.addAll(bounded(members(key)).texts());
      limits.checkReply(union.size(), 0);
    }
    return bounded(union);
  }

  Texts intersection(List<String> keys) throws ProviderException {
    Set<String> common = new LinkedHashSet<>(members(keys.getFirst()));
    for (String key : keys) {
      common.retainAll(members(key));
    }
    return bounded(common);
  }

  private <T extends Items> Changed add(String key, String value, Class<T> kind, Supplier<T> making)
      throws ProviderException {
    Optional<T> found = find(key, kind);
    T items = found.orElseGet(making);
    if (found.isPresent()) {
      entries.grow(StoredValue.cost(value));
      items.texts().add(value);
    } else {
      items.texts().add(value);
      entries.put(key, items, Optional.empty());
    }
    return new Changed(true, items.texts().size());
  }

  private Changed remove(String key, String value, Class<? extends Items> kind)
      throws ProviderException {
    Collection<String> texts =
        find(key, kind).<Collection<String>>map(Items::texts).orElse(Set.of());
    int before = texts.size();
    if (before == 0 || !texts.removeIf(value::equals)) {
      return new Changed(false, before);
    }
    entries.shrink((before - texts.size()) * StoredValue.cost(value));
    if (texts.isEmpty()) {
      entries.remove(key);
    }
    return new Changed(true, texts.size());
  }

  private Set<String> members(String key) throws ProviderException {
    return find(key, Members.class).map(Members::texts).orElse(Set.of());
  }

  private <T extends Items> Optional<T> find(String key, Class<T> kind) throws ProviderException {
    StoredValue found = entries.find(key);
    if (found != null && !kind.isInstance(found)) {
      throw Refusal.wrongKind();
    }
    return Optional.ofNullable(found).map(kind::cast);
  }

  private Texts bounded(Collection<String> texts) throws ProviderException {
    limits.checkReply(texts.size(), 0);
    long bytes = 0;
    for (String text : texts) {
      bytes += Utf8Text.bytes(text);
      limits.checkReply(0, bytes);
    }
    return new Texts(List.copyOf(texts));
  }

  private static long fromEnd(int position, int size) {
    return position < 0 ? (long) size + position : position;
  }
}
