package dev.slipway.capability;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one change of each name go on at a time; others wait for their turn. */
@ApplicationScoped
class ProviderTurns {
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Who holds it or waits for it; guarded by the map. */
    private int users;
  }

  private final ConcurrentMap<ProviderKey, Turn> turns = new ConcurrentHashMap<>();
  private final ProviderConfig config;

  ProviderTurns(ProviderConfig config) {
    this.config = config;
  }

  /**
   * Makes a change when those before it have ended.
   *
   * @throws SlipwayException {@code conflict} if they take too long
   */
  <T> T inTurn(ProviderKey key, Supplier<T> change) {
    Turn turn = join(key);
    try {
      take(key, turn);
      try {
        return change.get();
      } finally {
        turn.lock.unlock();
      }
    } finally {
      leave(key);
    }
  }

  private void take(ProviderKey key, Turn turn) {
    try {
      if (turn.lock.tryLock(config.changeWait().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new SlipwayException(
        ErrorCode.CONFLICT,
        "Other changes of the provider %s are going on.".formatted(key),
        "Read the provider again, and repeat the call.");
  }

  private Turn join(ProviderKey key) {
    return turns.compute(
        key,
        (_, there) -> {
          Turn turn = there == null ? new Turn() : there;
          turn.users++;
          return turn;
        });
  }

  private void leave(ProviderKey key) {
    turns.computeIfPresent(key, (_, turn) -> --turn.users == 0 ? null : turn);
  }
}
