package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import dev.slipway.log.LogEvent;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host calls of one invocation, served by whatever the rights of its version lead to. The last
 * failure is kept, since it explains a guest that fails after it.
 */
final class BoundHostCalls implements InvocationHostCalls {
  private final HostCallTargets targets;
  private final HostCallContext context;
  private @Nullable Failure lastFailure;

  BoundHostCalls(HostCallTargets targets, HostCallContext context) {
    this.targets = targets;
    this.context = context;
  }

  @Override
  public HostReply call(HostCall call) {
    HostCallTrace trace = context.invocation().trace();
    long began = trace.isWanted() ? System.nanoTime() : 0;
    HostCallTarget target = null;
    try {
      target = targets.find(call, context);
      byte[] reply = target.serve(call, context);
      note(trace, call, target, LogEvent.ANSWERED, began);
      return new HostReply.Ok(reply);
    } catch (HostCallException e) {
      note(trace, call, target, e.outcome(), began);
      return failed(call, e);
    }
  }

  private HostReply failed(HostCall call, HostCallException e) {
    lastFailure = e.explanation().orElse(null);
    context.record().hostCallFailed(call, String.valueOf(e.getMessage()));
    return e.limit()
        .<HostReply>map(HostReply.OverLimit::new)
        .orElseGet(() -> new HostReply.Failed(String.valueOf(e.getMessage())));
  }

  private static void note(
      HostCallTrace trace,
      HostCall call,
      @Nullable HostCallTarget target,
      String outcome,
      long began) {
    if (trace.isWanted()) {
      trace.add(
          new HostCallReport(
              call.contract(),
              call.link(),
              target == null ? Optional.empty() : target.name(),
              call.operation(),
              outcome,
              Duration.ofNanos(System.nanoTime() - began)));
    }
  }

  @Override
  public Optional<Failure> explanation() {
    return Optional.ofNullable(lastFailure);
  }
}
