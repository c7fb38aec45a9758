package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import dev.slipway.error.RequestId;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/**
 * One thing to do with a version.
 *
 * @param <A> what the guest answers
 */
interface Invocation<A> {
  /** Names it in the log. */
  RequestId requestId();

  /** What it is, for the log: no headers, no query, no payload. */
  String describe();

  /** Whether it counts as one: what the platform asks for itself is no traffic. */
  default boolean isCounted() {
    return true;
  }

  /** How many guests wait for each other, this one included: 1 for one called from outside. */
  default int depth() {
    return 1;
  }

  /** Where its host calls are told; nowhere unless the caller wants to know. */
  default HostCallTrace trace() {
    return HostCallTrace.NONE;
  }

  /** What it may use of what the release gives: the same or less. */
  default ReleaseBounds within(ReleaseBounds release) {
    return release;
  }

  /** By which its caller may end it, if that can be. */
  default Optional<Cancellation> cancellation() {
    return Optional.empty();
  }

  /** Why this version cannot do it at all; asked before anything is queued. */
  Optional<Failure> refusal(LoadedVersion version);

  /** Runs on a guest thread. */
  Outcome<A> run(LoadedVersion version, GuestCall call);
}
