package dev.slipway.events;

import dev.slipway.follow.PacedFeed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells one subscriber what happens in a namespace: begin, statistics and health at once; then
 * changes before all else, health if it is not what was told last, and the newest statistics.
 */
final class EventFollower extends PacedFeed<NamespaceEvent> {
  private final Following following;
  private final EventsBegin begin;
  private final Consumer<EventFollower> ended;
  private final BlockingQueue<ChangeEvent> changes;
  private final Queue<NamespaceEvent> opening = new ArrayDeque<>();
  private final AtomicReference<EventsEnd.@Nullable Reason> end = new AtomicReference<>();

  /** What follows is used on the executor alone. */
  private boolean open;

  private @Nullable StatisticsEvent statistics;
  private @Nullable HealthEvent health;
  private @Nullable HealthEvent toldHealth;

  /**
   * A follower that is told nothing until it was shown the namespace.
   *
   * @param queue changes that may wait
   * @param ended runs when the end is certain, and again when it was told
   */
  EventFollower(
      Following following,
      EventsBegin begin,
      int queue,
      Executor executor,
      Consumer<EventFollower> ended) {
    super(executor);
    this.following = following;
    this.begin = begin;
    this.changes = new LinkedBlockingQueue<>(queue);
    this.ended = ended;
  }

  String namespace() {
    return following.namespace();
  }

  /** The namespace as it is now. On the executor. */
  void show(NamespaceSnapshot now) {
    if (open) {
      statistics = now.statistics();
      health = now.health();
    } else {
      opening.add(begin);
      opening.add(now.statistics());
      opening.add(now.health());
      toldHealth = now.health();
      open = true;
    }
    wake();
  }

  /** A change was committed. Any thread; never waits. */
  void changed(ChangeEvent change) {
    if (changes.offer(change)) {
      wake();
    } else {
      end(EventsEnd.Reason.SLOW);
    }
  }

  /** Ends it if its token is valid no more. */
  void expire(Instant now) {
    if (following.validUntil().filter(until -> !now.isBefore(until)).isPresent()) {
      end(EventsEnd.Reason.EXPIRED);
    }
  }

  /** Nothing happens any more that it will be told of. Any thread; the first reason holds. */
  void end(EventsEnd.Reason reason) {
    if (end.compareAndSet(null, reason)) {
      ended.accept(this);
      wake();
    }
  }

  /** Closes the connection of one that did not read its end. */
  void abandon() {
    if (!isOver()) {
      cancel();
      following.close().run();
    }
  }

  @Override
  protected Optional<NamespaceEvent> next() {
    // Asked first: what was changed before the end must be told before it.
    EventsEnd.@Nullable Reason reason = end.get();
    boolean abrupt = reason != null && reason.isAbrupt();
    NamespaceEvent next = abrupt || !open ? null : happened();
    return next == null ? Optional.ofNullable(reason).map(EventsEnd::new) : Optional.of(next);
  }

  private @Nullable NamespaceEvent happened() {
    if (!opening.isEmpty()) {
      return opening.remove();
    }
    ChangeEvent change = changes.poll();
    if (change != null) {
      return change;
    }
    HealthEvent differing = differingHealth();
    return differing == null ? newestStatistics() : differing;
  }

  private @Nullable HealthEvent differingHealth() {
    HealthEvent now = health;
    health = null;
    if (now == null || (toldHealth != null && now.saysTheSameAs(toldHealth))) {
      return null;
    }
    toldHealth = now;
    return now;
  }

  private @Nullable StatisticsEvent newestStatistics() {
    StatisticsEvent newest = statistics;
    statistics = null;
    return newest;
  }

  @Override
  protected boolean isLast(NamespaceEvent told) {
    return told instanceof EventsEnd;
  }

  @Override
  protected void left() {
    ended.accept(this);
  }
}
