package dev.slipway.release;

import dev.slipway.runtime.PreparedRelease;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one release call has done so far; closing it frees what was loaded and not activated. */
final class PendingSwap implements AutoCloseable {
  private @Nullable PreparedRelease prepared;
  private @Nullable ReleaseStep written;

  void loaded(PreparedRelease release) {
    prepared = release;
  }

  void written(ReleaseStep step) {
    written = step;
  }

  /** What was written before the commit; empty if the call failed earlier. */
  Optional<ReleaseStep> written() {
    return Optional.ofNullable(written);
  }

  void activate() {
    if (prepared == null) {
      throw new IllegalStateException("nothing was loaded that could be activated");
    }
    prepared.activate();
  }

  @Override
  public void close() {
    if (prepared != null) {
      prepared.close();
    }
  }
}
