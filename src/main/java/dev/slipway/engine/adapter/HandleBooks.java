package dev.slipway.engine.adapter;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many native objects of each kind are open; written by any thread without waiting. */
public final class HandleBooks {
  private final Map<HandleKind, LongAdder> open = new EnumMap<>(HandleKind.class);

  public HandleBooks() {
    for (HandleKind kind : HandleKind.values()) {
      open.put(kind, new LongAdder());
    }
  }

  public void opened(HandleKind kind) {
    open.get(kind).increment();
  }

  public void closed(HandleKind kind) {
    open.get(kind).decrement();
  }

  /** Every kind with its number, exact when nothing is made or deleted meanwhile. */
  public Map<String, Long> open() {
    Map<String, Long> counts = new LinkedHashMap<>();
    open.forEach((kind, count) -> counts.put(kind.key(), count.sum()));
    return counts;
  }
}
