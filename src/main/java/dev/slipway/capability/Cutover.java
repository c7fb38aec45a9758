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
  /**
   * Ends what is left: first the calls, since what they publish is for what is attached; then the
   * attachments, which deliver what they have taken, those too that others end. Each gets the time.
   */
  void finish(Duration drain) {
    before.ifPresent(provider -> provider.awaitCalls(drain));
    Detaching.all(attachments, drain);
    before.ifPresent(provider -> provider.drain(drain));
  }
}
