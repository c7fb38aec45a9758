package dev.slipway.log;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The log of one function. Thread-safe; no method waits for a follower. */
public final class FunctionLog {
  private final LogBounds bounds;
  private final String epoch;
  private final EntryRing ring;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private boolean closed;

  /**
   * An empty log.
   *
   * @param epoch tells it from an earlier log of a function of this name
   */
  public FunctionLog(LogBounds bounds, String epoch) {
    this.bounds = bounds;
    this.epoch = epoch;
    this.ring = new EntryRing(bounds.entries(), bounds.bytes());
  }

  public String epoch() {
    return epoch;
  }

  /** Adds an entry, which makes the oldest give way. Cheap: nothing is formatted or written. */
  public void append(LogLevel level, LogOrigin origin, LogEvent event) {
    LogEvent bounded = TextCut.of(event, bounds.text());
    Instant at = Instant.now();
    synchronized (ring) {
      ring.add(new LogEntry(ring.next(), at, level, origin, bounded));
    }
    wakeFollowers();
  }

  /**
   * Entries from a number on, which may be one that is gone or still to come.
   *
   * @param most how many entries at most
   */
  public LogSlice read(long from, int most) {
    synchronized (ring) {
      long kept = Math.max(from, ring.first());
      Optional<LogGap> gap =
          from < ring.first() ? Optional.of(new LogGap(from, ring.first() - 1)) : Optional.empty();
      if (kept >= ring.next()) {
        return new LogSlice(gap, List.of(), Math.max(kept, ring.next()), ring.next());
      }
      List<LogEntry> entries = ring.copy(kept, most);
      return new LogSlice(gap, entries, kept + entries.size(), ring.next());
    }
  }

  /** Everything that is kept. */
  LogSlice all() {
    synchronized (ring) {
      List<LogEntry> entries =
          ring.first() == ring.next() ? List.of() : ring.copy(ring.first(), bounds.entries());
      return new LogSlice(Optional.empty(), entries, ring.next(), ring.next());
    }
  }

  /**
   * Has a follower woken at each new entry, and at the end of the log.
   *
   * @throws SlipwayException {@code overloaded} if the log has as many followers as it may
   */
  void attach(Runnable wake) {
    synchronized (followers) {
      if (followers.size() >= bounds.followers()) {
        throw new SlipwayException(
                ErrorCode.OVERLOADED,
                "The function's log has %d followers already.".formatted(followers.size()),
                "End one of them, or read the log without follow.")
            .with("limit", "slipway.log.followers-per-function");
      }
      followers.add(wake);
    }
  }

  void detach(Runnable wake) {
    followers.remove(wake);
  }

  /** How many follow it now. */
  public int followers() {
    return followers.size();
  }

  /** Whether no entry comes any more. */
  boolean isClosed() {
    synchronized (ring) {
      return closed;
    }
  }

  /** Ends the log, because its function or the platform ends: its followers are let go. */
  public void close() {
    synchronized (ring) {
      closed = true;
    }
    wakeFollowers();
  }

  private void wakeFollowers() {
    if (!followers.isEmpty()) {
      new ArrayList<>(followers).forEach(Runnable::run);
    }
  }
}
