package dev.slipway.follow;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Who follows something now: so many at most, and one thread that serves them, so that telling
 * takes one core at most. Any thread.
 *
 * @param <F> who follows
 */
public final class Followers<F> {
  private final Semaphore places;
  private final Set<F> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread;

  /**
   * Places for followers, of which none is taken.
   *
   * @param threadName of the thread that serves them
   */
  public Followers(String threadName, int most) {
    places = new Semaphore(most);
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(threadName).daemon().factory());
  }

  /**
   * Takes a place, which {@link #leave} gives back.
   *
   * @return false if there is none
   */
  public boolean join(F follower) {
    boolean placed = places.tryAcquire();
    if (placed) {
      followers.add(follower);
    }
    return placed;
  }

  /** Gives its place back, unless it has none. */
  public void leave(F follower) {
    if (followers.remove(follower)) {
      places.release();
    }
  }

  /** Those who have a place at this moment. */
  public List<F> all() {
    return List.copyOf(followers);
  }

  public int count() {
    return followers.size();
  }

  /** The thread that serves them. */
  public ScheduledExecutorService thread() {
    return thread;
  }

  /** What was handed to the thread is done; nothing more is taken. */
  public void stop() {
    thread.shutdown();
  }
}
