package dev.slipway.wasm;

import java.util.OptionalLong;

/**
 * How large a memory (in pages of 64 KiB) or a table (in elements) is at first and at most.
 *
 * @param maximum empty if the module names none
 * @param shared whether several threads may use it (threads proposal)
 * @param is64 whether it is addressed by i64 (memory64 proposal)
 */
public record SizeLimits(long minimum, OptionalLong maximum, boolean shared, boolean is64) {
  public SizeLimits {
    if (minimum < 0 || maximum.orElse(Long.MAX_VALUE) < minimum) {
      throw new IllegalArgumentException("a size from " + minimum + " to " + maximum + " is none");
    }
  }

  /**
   * The same size that may grow to no more than {@code most}, or than the minimum if that is more.
   */
  SizeLimits cappedAt(long most) {
    long cap = Math.min(maximum.orElse(Long.MAX_VALUE), most);
    return new SizeLimits(minimum, OptionalLong.of(Math.max(minimum, cap)), shared, is64);
  }

  String describe() {
    return minimum + (maximum.isPresent() ? " to " + maximum.getAsLong() : " and more");
  }
}
