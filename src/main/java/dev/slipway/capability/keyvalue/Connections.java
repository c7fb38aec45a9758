package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a store, made when they are needed and kept for the next call. Unlike other
 * pools, a call's time is one bound for waiting for a connection, making it, and using it.
 */
final class Connections<C extends StoreConnection> implements AutoCloseable {
  /**
   * A connection that was not used for this long is asked before it gets a call: it may be dead.
   */
  private static final Duration TRUSTED = Duration.ofSeconds(1);

  /** Makes a connection, and ends the wait for it when the deadline comes. */
  @FunctionalInterface
  interface Opening<C> {
    C open(CallDeadline deadline) throws ProviderException;
  }

  /** What a call does with its connection. */
  @FunctionalInterface
  interface Work<C, T> {
    T on(C connection) throws ProviderException;
  }

  private record Idle<C>(C connection, long since) {}

  private final Opening<C> opening;
  private final DeadlineWatch watch;
  private final Duration timeout;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<Idle<C>> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** The timeout holds for each call that has no shorter one. */
  Connections(Opening<C> opening, DeadlineWatch watch, Duration timeout, int most) {
    this.opening = opening;
    this.watch = watch;
    this.timeout = timeout;
    this.places = new Semaphore(most);
  }

  /** Runs on a connection of its own, which is kept unless the work fails by its fault. */
  <T> T call(Duration left, Work<C, T> work) throws ProviderException {
    CallDeadline deadline = new CallDeadline(left.compareTo(timeout) < 0 ? left : timeout);
    takePlace(deadline);
    watch.add(deadline);
    try {
      return callInPlace(deadline, work);
    } finally {
      watch.remove(deadline);
      places.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    closeIdle();
  }

  private <T> T callInPlace(CallDeadline deadline, Work<C, T> work) throws ProviderException {
    @Nullable C connection = null;
    boolean good = false;
    try {
      connection = idleOrNew(deadline);
      T result = work.on(connection);
      good = true;
      return result;
    } catch (ProviderException e) {
      good = e.reason() == Reason.REFUSED;
      throw judged(e, deadline);
    } finally {
      boolean inTime = deadline.finish();
      if (connection != null) {
        giveBack(connection, good && inTime);
      }
    }
  }

  /** A connection that breaks because its time was over has not failed by itself. */
  private ProviderException judged(ProviderException e, CallDeadline deadline) {
    if (e.reason() == Reason.UNREACHABLE) {
      if (deadline.isPassed()) {
        return deadline.timedOut();
      }
      closeIdle();
    }
    return e;
  }

  private void takePlace(CallDeadline deadline) throws ProviderException {
    try {
      if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new ProviderException(
            Reason.TIMED_OUT, "All connections were in use until the call's time was over.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(Reason.UNREACHABLE, "The call was interrupted.", e);
    }
  }

  private C idleOrNew(CallDeadline deadline) throws ProviderException {
    for (@Nullable Idle<C> next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      C connection = next.connection();
      deadline.onEnd(connection::abort);
      if (System.nanoTime() - next.since() < TRUSTED.toNanos() || connection.isAlive()) {
        return connection;
      }
      connection.close();
      deadline.left();
    }
    C connection = opening.open(deadline);
    deadline.onEnd(connection::abort);
    return connection;
  }

  private void giveBack(C connection, boolean good) {
    if (good && connection.isUsable()) {
      idle.addFirst(new Idle<>(connection, System.nanoTime()));
    } else {
      connection.abort();
    }
    if (closed) {
      closeIdle();
    }
  }

  private void closeIdle() {
    for (@Nullable Idle<C> next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      next.connection().close();
    }
  }
}
