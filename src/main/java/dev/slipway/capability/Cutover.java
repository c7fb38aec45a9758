package dev.slipway.capability;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A change of what a name stands for, which has happened: what is left of the one before.
 *
 * @param before the provider that served until then, which lets no call in any more
 * @param attachments its attachments
 * @param inFlight how many calls it was serving at that moment
 * @param took from the first step of the change to the last
 */
record Cutover(
    Optional<LiveProvider> before, List<Attachment> attachments, long inFlight, Duration took) {
  /** Ends what is left, within the time for attachments and for calls, which runs at once. */
  void finish(Duration drain) {
    long deadline = System.nanoTime() + drain.toNanos();
    Detaching.all(attachments, drain);
    Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    before.ifPresent(provider -> provider.drain(left));
  }
}
