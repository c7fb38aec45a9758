package dev.slipway.guest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many idle warm instances there may be at once, of all guests together. Thread-safe. */
public final class WarmRoom {
  private final int most;
  private final Semaphore places;
  private final Set<WarmInstances> sources = ConcurrentHashMap.newKeySet();

  public WarmRoom(int most) {
    this.most = most;
    this.places = new Semaphore(most);
  }

  void add(WarmInstances source) {
    sources.add(source);
  }

  void remove(WarmInstances source) {
    sources.remove(source);
  }

  boolean take() {
    return places.tryAcquire();
  }

  void giveBack() {
    places.release();
  }

  /** Ends the instances that nobody has used for as long as their policy says. */
  public void endStale() {
    long now = System.nanoTime();
    sources.forEach(source -> source.endStale(now));
  }

  /** Idle warm instances now. */
  public int idle() {
    return most - places.availablePermits();
  }
}
