package dev.slipway.log;

import dev.slipway.follow.PacedFeed;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Reads a log on for one subscriber. */
final class LogFollower extends PacedFeed<LogFeed> {
  /** References to entries that it holds at most. */
  private static final int BATCH = 100;

  private final FunctionLog log;
  private final LogFilter filter;
  private final Consumer<LogFollower> ended;
  private final Runnable wake = this::wake;
  private final Queue<LogFeed> pending = new ArrayDeque<>();
  private volatile boolean told;
  private volatile boolean silent;
  private volatile boolean stopping;
  private long position;

  /**
   * A follower that is not attached yet.
   *
   * @param ended runs once, when the subscriber is gone or the log has ended
   */
  LogFollower(FunctionLog log, LogQuery query, Executor executor, Consumer<LogFollower> ended) {
    super(executor);
    this.log = log;
    this.filter = query.filter();
    this.ended = ended;
    this.position = query.start(log);
    pending.add(new LogFeed.Begin(log.epoch(), position));
  }

  @Override
  protected void left() {
    log.detach(wake);
    ended.accept(this);
  }

  @Override
  protected boolean isLast(LogFeed feed) {
    return feed instanceof LogFeed.End;
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

  /** Nothing is told after what the log has now. */
  void stop() {
    stopping = true;
    wake();
  }

  @Override
  protected Optional<LogFeed> next() {
    Optional<LogFeed> next = read();
    told |= next.isPresent();
    return next;
  }

  private Optional<LogFeed> read() {
    // Asked first: what was appended before the end must be told before it.
    boolean closed = stopping || log.isClosed();
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
