package dev.slipway.engine.wasmtimejava;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The code of one module for each of the maxima that are in use. Any thread. */
final class CodeVariants {
  /** Releases of one function mostly have the same limits; the rest is compiled again. */
  private static final int MOST = 4;

  private final BindingEngine engine;
  private final ModuleOutline outline;
  private final Map<Maxima, NativeCode> codes = new ConcurrentHashMap<>();
  private final Deque<Maxima> byAge = new ArrayDeque<>();

  CodeVariants(BindingEngine engine, ModuleOutline outline) {
    this.engine = engine;
    this.outline = outline;
  }

  /**
   * The code for these maxima, compiled now if there is none; the caller releases it.
   *
   * @param maxima effective ones of this module
   */
  NativeCode acquire(Maxima maxima) {
    NativeCode known = codes.get(maxima);
    return known != null && known.acquire() ? known : make(maxima);
  }

  /** One at a time: who waits here wants the same code, or would only share the processor. */
  private synchronized NativeCode make(Maxima maxima) {
    NativeCode known = codes.get(maxima);
    if (known != null && known.acquire()) {
      return known;
    }
    NativeCode made = new NativeCode(engine, outline.wasm(maxima));
    boolean _ = made.acquire();
    if (byAge.size() == MOST) {
      NativeCode oldest = codes.remove(byAge.remove());
      if (oldest != null) {
        oldest.drop();
      }
    }
    codes.put(maxima, made);
    byAge.add(maxima);
    return made;
  }

  /** Drops all; nobody acquires any more. */
  synchronized void close() {
    codes.values().forEach(NativeCode::drop);
    codes.clear();
    byAge.clear();
  }
}
