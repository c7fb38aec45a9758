package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;

/** Counts host calls, and takes a guest's lines to its function's log. */
record RecordedHostCalls(InvocationHostCalls calls, InvocationRecord written) implements HostCalls {
  @Override
  public HostReply call(HostCall call) {
    written.hostCall();
    return calls.call(call);
  }

  @Override
  public void log(String line) {
    written.line(line);
  }
}
