package dev.slipway.runtime;

import dev.slipway.guest.GuestCall;
import java.util.Optional;

/**
 * One thing to do with a version.
 *
 * @param <A> what the guest answers
 */
interface Invocation<A> {
  /** What it is, for a line of the log. */
  String describe();

  /** Why this version cannot do it at all; asked before anything is queued. */
  Optional<Failure> refusal(LoadedVersion version);

  /** Runs on a guest thread. */
  Outcome<A> run(LoadedVersion version, GuestCall call);
}
