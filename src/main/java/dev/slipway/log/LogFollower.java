package dev.slipway.log;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log on for one subscriber, who is told one thing for each that it requests. Whatever may
 * change what there is to tell only wakes it; it runs on the executor, once at a time.
 */
final class LogFollower implements Flow.Publisher<LogFeed>, Flow.Subscription {
  /** References to entries that it holds at most. */
  private static final int BATCH = 100;

  private final FunctionLog log;
  private final LogFilter filter;
  private final Executor executor;
  private final Consumer<LogFollower> ended;
  private final Runnable wake = this::wake;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger wakes = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Queue<LogFeed> pending = new ArrayDeque<>();
  private volatile Flow.@Nullable Subscriber<? super LogFeed> subscriber;
  private volatile boolean told;
  private volatile boolean silent;
  private long position;

  /**
   * A follower that is not attached yet.
   *
   * @param ended runs once, when the subscriber is gone or the log has ended
   */
  LogFollower(FunctionLog log, LogQuery query, Executor executor, Consumer<LogFollower> ended) {
    this.log = log;
    this.filter = query.filter();
    this.executor = executor;
    this.ended = ended;
    this.position = query.start(log);
    pending.add(new LogFeed.Begin(log.epoch(), position));
  }

  @Override
  public void subscribe(Flow.Subscriber<? super LogFeed> newSubscriber) {
    this.subscriber = newSubscriber;
    newSubscriber.onSubscribe(this);
  }

  @Override
  public void request(long more) {
    demand.accumulateAndGet(more, LogFollower::add);
    wake();
  }

  private static long add(long now, long more) {
    return more > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + more;
  }

  @Override
  public void cancel() {
    if (over.compareAndSet(false, true)) {
      log.detach(wake);
      ended.accept(this);
    }
  }

  /**
   * Has the log wake it from now on.
   *
   * @throws dev.slipway.error.SlipwayException {@code overloaded} if the log has no place for it
   */
  void attach() {
    log.attach(wake);
  }

  /** Tells of silence if nothing was told since the last time. */
  void tick() {
    silent = !told;
    told = false;
    wake();
  }

  /** Something has changed. Never waits. */
  void wake() {
    if (wakes.getAndIncrement() == 0) {
      try {
        executor.execute(this::tellAll);
      } catch (RejectedExecutionException e) {
        cancel();
      }
    }
  }

  private void tellAll() {
    int seen = wakes.get();
    do {
      tellWhatIsWanted();
      seen = wakes.addAndGet(-seen);
    } while (seen != 0);
  }

  private void tellWhatIsWanted() {
    Flow.Subscriber<? super LogFeed> to = subscriber;
    while (to != null && !over.get() && demand.get() > 0) {
      Optional<LogFeed> next = next();
      if (next.isEmpty()) {
        return;
      }
      demand.decrementAndGet();
      told = true;
      to.onNext(next.get());
      if (next.get() instanceof LogFeed.End) {
        cancel();
        to.onComplete();
      }
    }
  }

  private Optional<LogFeed> next() {
    // Asked first: what was appended before the end must be told before it.
    boolean closed = log.isClosed();
    boolean more = true;
    while (pending.isEmpty() && more) {
      more = readBatch();
    }
    if (!pending.isEmpty()) {
      return Optional.of(pending.remove());
    }
    if (closed) {
      return Optional.of(new LogFeed.End());
    }
    boolean silence = silent;
    silent = false;
    return silence ? Optional.of(new LogFeed.Silence()) : Optional.empty();
  }

  private boolean readBatch() {
    LogSlice slice = log.read(position, BATCH);
    slice.gap().ifPresent(gap -> add(gap.to(), LogItem.of(gap)));
    for (LogEntry entry : slice.entries()) {
      if (filter.accepts(entry)) {
        add(entry.number(), LogItem.of(entry));
      }
    }
    position = slice.next();
    return position < slice.end();
  }

  private void add(long number, LogItem item) {
    pending.add(new LogFeed.Item(new EventId(log.epoch(), number).toString(), item));
  }
}
