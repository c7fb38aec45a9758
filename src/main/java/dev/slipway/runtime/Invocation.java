package dev.slipway.runtime;

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

  /** Why this version cannot do it at all; asked before anything is queued. */
  Optional<Failure> refusal(LoadedVersion version);

  /** Runs on a guest thread. */
  Outcome<A> run(LoadedVersion version, GuestCall call);
}
