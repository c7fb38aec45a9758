package dev.slipway.module;

import java.util.Optional;

/**
 * What a module declares beside what it may have.
 *
 * @param limit by its name in the API where a release names it; {@code memories} and {@code tables}
 *     are counts
 * @param declared the least that each instance has from its start
 * @param platform the most that the engine gives here
 * @param namespace what a release of this namespace gives unless it says otherwise; empty for
 *     counts
 */
public record LimitView(String limit, long declared, long platform, Optional<Long> namespace) {
  /** Whether an instance can be made at all. */
  boolean fits() {
    return declared <= platform;
  }

  /** Whether a release must ask for more than the namespace's default. */
  boolean needsMore() {
    return namespace.filter(given -> declared > given).isPresent();
  }
}
