package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import io.nats.client.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is known of the way to a NATS server. Thread-safe. */
final class NatsStatus {
  private sealed interface State {
    /** Nobody knows yet; those who ask wait. */
    record Beginning() implements State {}

    record Up(Connection connection) implements State {}

    record Down(ProviderException failure) implements State {}
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state = new State.Beginning();
  private boolean closed;

  /** The connection, or why there is none; waits only for the first of both. */
  Connection connection(Duration timeout) throws ProviderException {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (state instanceof State.Beginning && left > 0) {
        left = changed.awaitNanos(left);
      }
      return switch (state) {
        case State.Up(var connection) -> connection;
        case State.Down(var failure) -> throw failure;
        case State.Beginning _ -> throw NatsFailures.silent();
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NatsFailures.silent();
    } finally {
      lock.unlock();
    }
  }

  /** False if it is closed: nobody will use the connection. */
  boolean up(Connection connection) {
    return become(new State.Up(connection));
  }

  /** Whether this is news. */
  boolean down(ProviderException failure) {
    lock.lock();
    try {
      boolean known = state instanceof State.Down(var old) && old.reason() == failure.reason();
      return become(new State.Down(failure)) && !known;
    } finally {
      lock.unlock();
    }
  }

  private boolean become(State next) {
    lock.lock();
    try {
      if (!closed) {
        state = next;
        changed.signalAll();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass; false if it is closed. */
  boolean pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Ends it; the connection that there was is the caller's to close. */
  Optional<Connection> close() {
    lock.lock();
    try {
      var last = state instanceof State.Up(var connection) ? connection : null;
      become(new State.Down(NatsFailures.lost()));
      closed = true;
      changed.signalAll();
      return Optional.ofNullable(last);
    } finally {
      lock.unlock();
    }
  }
}
