package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;
import dev.slipway.log.LogLevel;
import java.time.Duration;

/** Counts host calls, and takes a guest's lines to its function's log. */
record RecordedHostCalls(InvocationHostCalls calls, InvocationRecord written, GuestWait waiting)
    implements HostCalls {
  @Override
  public HostReply call(HostCall call) {
    written.hostCall();
    return calls.call(call);
  }

  @Override
  public void log(String line) {
    written.line(LogLevel.INFO, line);
  }

  @Override
  public void sleep(Duration duration) {
    waiting.sleep(duration);
  }
}
