package dev.slipway.capability.keyvalue;

import java.util.Optional;

/**
 * A store in the platform's own memory: it is empty at each start and after each swap.
 *
 * @param maxBytes what it holds at most: UTF-8 bytes of keys and values, and 64 for each of them;
 *     67108864 unless given
 * @param maxKeys keys at most; 100000 unless given
 */
public record MemoryConfig(Optional<Long> maxBytes, Optional<Integer> maxKeys) {
  private static final long BYTES = 64L << 20;
  private static final int KEYS = 100_000;

  public MemoryConfig {
    maxBytes = Optional.of(maxBytes.orElse(BYTES));
    maxKeys = Optional.of(maxKeys.orElse(KEYS));
    ConfigRefusal.unless(maxBytes.get() > 0, "maxBytes", "is a number above zero");
    ConfigRefusal.unless(maxKeys.get() > 0, "maxKeys", "is a number above zero");
  }
}
