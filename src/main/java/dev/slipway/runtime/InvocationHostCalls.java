package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import java.util.Optional;

/** The host calls of one invocation, apart from its log. */
interface InvocationHostCalls {
  /** Never throws: a refusal or failure is a {@link HostReply.Failed}. */
  HostReply call(HostCall call);

  /** What a guest that failed now most likely failed of; empty if no host call explains it. */
  Optional<Failure> explanation();
}
