package dev.slipway.log;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a log, by number. Not thread-safe: {@link FunctionLog} guards it. Its array
 * grows with what it holds, so a function that says nothing costs nothing.
 */
final class EntryRing {
  private static final int FIRST_LENGTH = 16;

  private final int mostEntries;
  private final long mostBytes;
  private @Nullable LogEntry[] slots = new LogEntry[0];

  /** What each slot's entry takes: to look into an entry that long ago left the caches is slow. */
  private long[] sizes = new long[0];

  private long first = 1;
  private long next = 1;
  private long bytes;

  EntryRing(int mostEntries, long mostBytes) {
    this.mostEntries = mostEntries;
    this.mostBytes = mostBytes;
  }

  /** The oldest number that is kept; {@link #next} if none is. */
  long first() {
    return first;
  }

  /** The number that the next entry must have. */
  long next() {
    return next;
  }

  /** Adds an entry; the newest one stays even if it alone is over the bound of bytes. */
  void add(LogEntry entry) {
    if (next - first == slots.length) {
      makeRoom();
    }
    int slot = slot(next++);
    put(slot, entry);
    bytes += sizes[slot];
    while (bytes > mostBytes && next - first > 1) {
      removeFirst();
    }
  }

  private void makeRoom() {
    if (slots.length == mostEntries) {
      removeFirst();
      return;
    }
    int length = Math.min(mostEntries, Math.max(FIRST_LENGTH, slots.length * 2));
    List<LogEntry> kept = copy(first, mostEntries);
    slots = new LogEntry[length];
    sizes = new long[length];
    kept.forEach(entry -> put(slot(entry.number()), entry));
  }

  private void put(int slot, LogEntry entry) {
    slots[slot] = entry;
    sizes[slot] = EntrySize.of(entry);
  }

  private void removeFirst() {
    int slot = slot(first++);
    bytes -= sizes[slot];
    slots[slot] = null;
  }

  /** At most so many entries from a number that is kept. */
  List<LogEntry> copy(long from, int most) {
    LogEntry[] copy = new LogEntry[(int) Math.min(most, next - from)];
    Arrays.setAll(copy, i -> get(slot(from + i)));
    return Arrays.asList(copy);
  }

  private LogEntry get(int slot) {
    LogEntry entry = slots[slot];
    if (entry == null) {
      throw new IllegalStateException("an entry that is kept has no slot");
    }
    return entry;
  }

  private int slot(long number) {
    return (int) (number % slots.length);
  }
}
