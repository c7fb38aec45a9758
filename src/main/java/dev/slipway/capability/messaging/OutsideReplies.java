package dev.slipway.capability.messaging;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Subjects outside of a namespace that its guests may answer to, by names that nobody can guess.
 * Each ends after a while, and the oldest give way. Thread-safe.
 */
final class OutsideReplies {
  private static final int RANDOM_BYTES = 16;

  /** Where an answer goes. */
  record Target(Broker broker, String subject) {}

  private record Entry(Target target, long endNanos) {}

  private final int capacity;
  private final long lifeNanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  OutsideReplies(int capacity, Duration life) {
    this.capacity = capacity;
    this.lifeNanos = life.toNanos();
  }

  /** A new name of the subject. */
  synchronized String name(Target target) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String name = HexFormat.of().formatHex(bytes);
    long now = System.nanoTime();
    entries.put(name, new Entry(target, now + lifeNanos));
    evict(now);
    return name;
  }

  /** They are in the order of their ends. */
  private void evict(long now) {
    var oldest = entries.values().iterator();
    while (oldest.hasNext() && (isOver(oldest.next(), now) || entries.size() > capacity)) {
      oldest.remove();
    }
  }

  synchronized Optional<Target> target(String name) {
    return Optional.ofNullable(entries.get(name))
        .filter(entry -> !isOver(entry, System.nanoTime()))
        .map(Entry::target);
  }

  /** Forgets what led to a broker. */
  synchronized void forget(Broker broker) {
    entries.values().removeIf(entry -> entry.target().broker().equals(broker));
  }

  private static boolean isOver(Entry entry, long now) {
    return now - entry.endNanos() >= 0;
  }
}
