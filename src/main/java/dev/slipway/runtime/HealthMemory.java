package dev.slipway.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last health report of one function for a while, so that asking is no way to load its
 * guests. Who asks while another does waits for the same report. Thread-safe.
 */
final class HealthMemory {
  private record Kept(FunctionHealth report, int release, long askedAt) {}

  private volatile @Nullable Kept last;

  /**
   * The report that is kept, or a new one.
   *
   * @param release the function's current one; a report of another is not used
   * @param now by {@link System#nanoTime}
   */
  synchronized FunctionHealth get(
      int release, long now, Duration keep, Supplier<FunctionHealth> ask) {
    Kept kept = last;
    if (kept != null && kept.release == release && now - kept.askedAt < keep.toNanos()) {
      return kept.report;
    }
    FunctionHealth report = ask.get();
    last = new Kept(report, release, now);
    return report;
  }

  /** The last report of a release, however old; empty if nobody asked. Never waits. */
  Optional<FunctionHealth> last(int release) {
    return Optional.ofNullable(last).filter(kept -> kept.release == release).map(Kept::report);
  }
}
