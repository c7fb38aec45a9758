package dev.slipway.log;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who follows any log now. All followers are served by one thread, so however much is logged,
 * telling of it takes one core at most.
 */
@ApplicationScoped
public class LogFollowers {
  private final int most;
  private final Semaphore places;
  private final Set<LogFollower> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("log-followers").daemon().factory());

  LogFollowers(LogConfig config) {
    most = config.followers();
    places = new Semaphore(most);
    long nanos = config.keepAlive().toNanos();
    var _ = thread.scheduleAtFixedRate(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Reads a log on. The place is taken at once and given back when the subscription is cancelled or
   * the log ends.
   *
   * @return for one subscriber, who is called on the followers' thread
   * @throws SlipwayException {@code overloaded} if there is no place
   */
  public Flow.Publisher<LogFeed> follow(FunctionLog log, LogQuery query) {
    if (!places.tryAcquire()) {
      throw new SlipwayException(
              ErrorCode.OVERLOADED,
              "The platform's logs have %d followers already.".formatted(most),
              "End one of them, or read the log without follow.")
          .with("limit", "slipway.log.followers");
    }
    LogFollower follower = new LogFollower(log, query, thread, this::leave);
    followers.add(follower);
    try {
      follower.attach();
    } catch (SlipwayException e) {
      follower.cancel();
      throw e;
    }
    return follower;
  }

  private void leave(LogFollower follower) {
    if (followers.remove(follower)) {
      places.release();
    }
  }

  /** How many there are. */
  public int count() {
    return followers.size();
  }

  private void tick() {
    followers.forEach(LogFollower::tick);
  }

  @PreDestroy
  void stop() {
    thread.shutdown();
  }
}
