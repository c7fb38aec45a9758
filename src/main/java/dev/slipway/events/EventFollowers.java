package dev.slipway.events;

import dev.slipway.audit.ChangeRecorded;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.follow.Followers;
import dev.slipway.namespace.NamespaceService;
import dev.slipway.runtime.NamespaceFigures;
import dev.slipway.runtime.StatisticsConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Who follows any namespace now. One thread serves all, and reads each namespace once for all. */
@ApplicationScoped
class EventFollowers {
  private static final Logger LOG = Logger.getLogger(EventFollowers.class);

  /** For a follower that is behind to read its end, before its connection is closed. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final EventBounds bounds;
  private final Consumer<String> opener;
  private final Function<String, NamespaceSnapshot> reader;
  private final Clock clock;
  private final Followers<EventFollower> followers;

  /** What was read in this interval. Used on the followers' thread alone. */
  private final Map<String, NamespaceSnapshot> read = new HashMap<>();

  @Inject
  EventFollowers(
      EventsConfig config,
      StatisticsConfig statistics,
      NamespaceFigures figures,
      NamespaceSnapshots snapshots,
      Clock clock) {
    this(
        EventBounds.of(config, statistics),
        figures::open,
        namespace -> snapshots.take(namespace, config.window()),
        clock);
  }

  /**
   * Nobody yet.
   *
   * @param opener throws {@code not-found} if there is no such namespace
   */
  EventFollowers(
      EventBounds bounds,
      Consumer<String> opener,
      Function<String, NamespaceSnapshot> reader,
      Clock clock) {
    this.bounds = bounds;
    this.opener = opener;
    this.reader = reader;
    this.clock = clock;
    this.followers = new Followers<>("event-followers", bounds.followers());
  }

  void start(@Observes StartupEvent event) {
    long nanos = bounds.interval().toNanos();
    var _ = followers.thread().scheduleAtFixedRate(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Follows a namespace. The place is taken at once and given back when the subscription is
   * cancelled or ends.
   *
   * @return for one subscriber, who is called on the followers' thread
   * @throws SlipwayException {@code not-found}, or {@code overloaded} if there is no place
   */
  Flow.Publisher<NamespaceEvent> follow(Following following) {
    EventsBegin begin = new EventsBegin(clock.instant(), bounds.interval());
    EventFollower follower =
        new EventFollower(following, begin, bounds.queue(), followers.thread(), this::leave);
    if (!followers.join(follower)) {
      throw full();
    }
    try {
      // Once it is told of changes: a namespace that is deleted now is not followed for ever.
      opener.accept(following.namespace());
    } catch (RuntimeException e) {
      follower.cancel();
      throw e;
    }
    followers.thread().execute(() -> show(follower));
    return follower;
  }

  private SlipwayException full() {
    return new SlipwayException(
            ErrorCode.OVERLOADED,
            "The platform's namespaces have %d followers already.".formatted(bounds.followers()),
            "End one of them, or read audit, statistics and health from time to time.")
        .with("limit", "slipway.events.followers");
  }

  private void leave(EventFollower follower) {
    followers.leave(follower);
    if (!follower.isOver()) {
      var _ = followers.thread().schedule(follower::abandon, GRACE.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** How many there are. */
  int count() {
    return followers.count();
  }

  /** After the commit, on the thread of the change, so that one caller's changes are in order. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeRecorded change) {
    for (EventFollower follower : followers.all()) {
      if (follower.namespace().equals(change.namespace())) {
        follower.changed(ChangeEvent.of(change));
        if (change.action().equals(NamespaceService.DELETED)) {
          follower.end(EventsEnd.Reason.DELETED);
        }
      }
    }
  }

  /** Reads each namespace that is followed. On the followers' thread. */
  void tick() {
    read.clear();
    followers.all().forEach(this::show);
  }

  private void show(EventFollower follower) {
    try {
      follower.expire(clock.instant());
      follower.show(read.computeIfAbsent(follower.namespace(), reader));
    } catch (RuntimeException e) {
      LOG.errorf(e, "the namespace %s could not be shown to a follower", follower.namespace());
    }
  }

  /**
   * Before the listener closes, which would cut them off, and the runtime ends its functions, which
   * would look as if they were deleted.
   */
  void tell(@Observes ShutdownDelayInitiatedEvent event) {
    followers.all().forEach(follower -> follower.end(EventsEnd.Reason.STOPPING));
  }

  @PreDestroy
  void stop() {
    followers.stop();
  }
}
