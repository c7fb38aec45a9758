package dev.slipway.log;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.follow.Followers;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * Who follows any log now. All followers are served by one thread, so however much is logged,
 * telling of it takes one core at most.
 */
@ApplicationScoped
public class LogFollowers {
  private final int most;
  private final Followers<LogFollower> followers;

  LogFollowers(LogConfig config) {
    most = config.followers();
    followers = new Followers<>("log-followers", most);
    long nanos = config.keepAlive().toNanos();
    var _ = followers.thread().scheduleAtFixedRate(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Reads a log on. The place is taken at once and given back when the subscription is cancelled or
   * the log ends.
   *
   * @return for one subscriber, who is called on the followers' thread
   * @throws SlipwayException {@code overloaded} if there is no place
   */
  public Flow.Publisher<LogFeed> follow(FunctionLog log, LogQuery query) {
    LogFollower follower = new LogFollower(log, query, followers.thread(), followers::leave);
    if (!followers.join(follower)) {
      throw new SlipwayException(
              ErrorCode.OVERLOADED,
              "The platform's logs have %d followers already.".formatted(most),
              "End one of them, or read the log without follow.")
          .with("limit", "slipway.log.followers");
    }
    try {
      follower.attach();
    } catch (SlipwayException e) {
      follower.cancel();
      throw e;
    }
    return follower;
  }

  /** How many there are. */
  public int count() {
    return followers.count();
  }

  private void tick() {
    followers.all().forEach(LogFollower::tick);
  }

  /** Before the listener closes, which would cut them off. */
  void tell(@Observes ShutdownDelayInitiatedEvent event) {
    followers.all().forEach(LogFollower::stop);
  }

  @PreDestroy
  void stop() {
    followers.stop();
  }
}
