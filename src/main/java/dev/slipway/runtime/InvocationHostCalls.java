package dev.slipway.runtime;

import dev.slipway.guest.HostCalls;
import java.util.Optional;

/** The host calls of one invocation. */
interface InvocationHostCalls extends HostCalls {
  /** What a guest that failed now most likely failed of; empty if no host call explains it. */
  Optional<Failure> explanation();
}
