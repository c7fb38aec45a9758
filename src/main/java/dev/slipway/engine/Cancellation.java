package dev.slipway.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A caller's way to end one invocation, and those that it makes in turn. Any thread may trip it,
 * any number of times; it stays tripped. A guest that runs ends soon after, one that waits in a
 * host call when that returns.
 */
public final class Cancellation {
  private final List<Runnable> listeners = new ArrayList<>(1);
  private volatile boolean cancelled;

  public boolean isCancelled() {
    return cancelled;
  }

  /** Trips it; who listens is told on this thread, and once. */
  public void cancel() {
    List<Runnable> told;
    synchronized (listeners) {
      cancelled = true;
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /**
   * Has a listener told; at once, on this thread, if it is tripped already.
   *
   * @param listener never blocks and throws nothing
   */
  public void listen(Runnable listener) {
    synchronized (listeners) {
      if (!cancelled) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  /** Tells a listener no more; it may be told still if it is tripped at this moment. */
  public void forget(Runnable listener) {
    synchronized (listeners) {
      listeners.remove(listener);
    }
  }

  /** Who would be told, for the books. */
  public int listeners() {
    synchronized (listeners) {
      return listeners.size();
    }
  }
}
