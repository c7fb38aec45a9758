package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.util.Optional;

/**
 * The end of a call's time. When it comes, whatever the call waits for is ended: a connection that
 * hangs cannot be waited for by itself, since its peer may send a byte now and then, or take none.
 */
final class CallDeadline {
  private final Duration timeout;
  private final long end;
  private Optional<Runnable> abort = Optional.empty();
  private boolean finished;
  private boolean passed;

  CallDeadline(Duration timeout) {
    this.timeout = timeout;
    this.end = System.nanoTime() + timeout.toNanos();
  }

  /** Above zero. */
  Duration left() throws ProviderException {
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw timedOut();
    }
    return Duration.ofNanos(nanos);
  }

  /**
   * What ends the wait that now begins: it runs at most once, on any thread, and does not block.
   */
  synchronized void onEnd(Runnable ending) {
    abort = Optional.of(ending);
    if (passed) {
      ending.run();
    }
  }

  /**
   * The call waits no longer; nothing is ended after this.
   *
   * @return whether nothing was ended before either
   */
  synchronized boolean finish() {
    finished = true;
    return !passed;
  }

  /** Ends the call's wait if its time is over, and tells whether it is. */
  synchronized boolean endIfOver(long now) {
    if (end - now > 0) {
      return false;
    }
    if (!finished && !passed) {
      passed = true;
      abort.ifPresent(Runnable::run);
    }
    return true;
  }

  synchronized boolean isPassed() {
    return passed || System.nanoTime() - end >= 0;
  }

  ProviderException timedOut() {
    return new ProviderException(
        Reason.TIMED_OUT, "There was no answer within %d ms.".formatted(timeout.toMillis()));
  }
}
