package dev.slipway.guest;

import java.time.Duration;

/**
 * What a guest may ask of its host during one call. The guest's thread calls it, once per host call
 * and one at a time; a call that waits blocks the guest.
 */
public interface HostCalls {
  /** Never throws: a refusal or failure is a {@link HostReply.Failed}. */
  HostReply call(HostCall call);

  /** A line that the guest writes to its log. */
  void log(String line);

  /**
   * Waits while other guests run.
   *
   * @param duration above zero, and no longer than the guest's wall deadline lets it live
   */
  void sleep(Duration duration);
}
