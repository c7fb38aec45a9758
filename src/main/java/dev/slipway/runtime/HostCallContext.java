package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import java.time.Duration;
import java.util.function.Supplier;

/** The invocation whose guest makes host calls. For the guest's thread only. */
record HostCallContext(
    VersionLease lease, Invocation<?> invocation, InvocationRecord record, GuestWait waiting) {
  LoadedVersion version() {
    return lease.version();
  }

  Limits limits() {
    return lease.limits();
  }

  int depth() {
    return invocation.depth();
  }

  /** Does something that may block, while other guests run. */
  <T> T during(Supplier<T> blocking) {
    return waiting.during(blocking);
  }

  /** What is left of the guest's wall deadline; at least a moment, so that it can be waited for. */
  Duration timeLeft() {
    return waiting.left();
  }
}
