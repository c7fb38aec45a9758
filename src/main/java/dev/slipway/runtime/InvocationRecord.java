package dev.slipway.runtime;

import dev.slipway.guest.HostCall;
import dev.slipway.log.FunctionLog;
import dev.slipway.log.LogEvent;
import dev.slipway.log.LogLevel;
import dev.slipway.log.LogOrigin;
import dev.slipway.runtime.statistics.Ending;
import dev.slipway.runtime.statistics.InFlight;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * Writes one invocation into its function's journal: lines and faults as they come, its end once.
 * Used by one thread at a time. Headers, queries and payloads are never written.
 */
final class InvocationRecord {
  private static final Logger LOG = Logger.getLogger(InvocationRecord.class);

  private final FunctionHandle function;
  private final Invocation<?> invocation;
  private final LogOrigin origin;
  private final long began = System.nanoTime();
  private final Optional<InFlight> inFlight;
  private int hostCalls;
  private int logBytes;

  private InvocationRecord(FunctionHandle function, Invocation<?> invocation, LogOrigin origin) {
    this.function = function;
    this.invocation = invocation;
    this.origin = origin;
    this.inFlight =
        invocation.isCounted()
            ? Optional.of(function.journal().statistics().began(origin.version()))
            : Optional.empty();
  }

  /** Begins the record of an invocation that is about to be admitted. */
  static InvocationRecord begin(VersionLease lease, Invocation<?> invocation) {
    LogOrigin origin = lease.servedBy().origin(invocation.requestId());
    return new InvocationRecord(lease.handle(), invocation, origin);
  }

  /** Records an invocation for which the function has no version. */
  static void refused(FunctionHandle function, Invocation<?> invocation, Failure failure) {
    LogOrigin origin =
        new LogOrigin(OptionalInt.empty(), OptionalInt.empty(), invocation.requestId());
    new InvocationRecord(function, invocation, origin).end(new Outcome.Failed<>(failure));
  }

  /** When it began, by {@link System#nanoTime}. */
  long began() {
    return began;
  }

  /** The guest wrote a line. */
  void line(LogLevel level, String text) {
    log().append(level, origin, new LogEvent.Line(text));
  }

  /**
   * Takes room for a line that the guest writes by the contract logging; its console has a count of
   * its own.
   *
   * @return false if the guest has written too much
   */
  boolean takeLogRoom(int bytes, int limit) {
    if (bytes > limit - logBytes) {
      return false;
    }
    logBytes += bytes;
    return true;
  }

  /** The guest made a host call. */
  void hostCall() {
    hostCalls++;
  }

  /** A host call was not served; the guest may get over it. */
  void hostCallFailed(HostCall call, String why) {
    String text =
        "host call %s of %s (link %s) failed: %s"
            .formatted(call.operation(), call.contract(), call.link(), why);
    log().append(LogLevel.WARN, origin, new LogEvent.Line(text));
  }

  /** The guest ended so, whatever its invocation is said to have failed of. */
  void fault(Failure failure) {
    if (invocation.isCounted()) {
      write(failure);
    }
  }

  private void write(Failure failure) {
    switch (failure) {
      case Failure.GuestErrored(String text) -> fault(failure, text, List.of());
      case Failure.GuestTrapped(var trap, var text) ->
          fault(
              failure,
              text.map(own -> own + "; ").orElse("") + trap.getMessage(),
              trap.backtrace());
      case Failure.ResponseInvalid(String reason) -> fault(failure, reason, List.of());
      case Failure.LimitExceeded(var limit) ->
          fault(failure, "over the limit " + limit.id(), List.of());
      case Failure.DeadlineExceeded() ->
          fault(failure, "no answer at the wall deadline", List.of());
      case Failure.NoRelease _,
          Failure.NotLoaded _,
          Failure.IssuerRevoked _,
          Failure.Unfit _,
          Failure.NotHttp _,
          Failure.CapabilityDenied _,
          Failure.CapabilityUnavailable _,
          Failure.Overloaded _,
          Failure.Cancelled _,
          Failure.Internal _ -> {}
    }
  }

  private void fault(Failure failure, String text, List<String> backtrace) {
    String outcome = Outcomes.code(failure).code();
    log().append(LogLevel.ERROR, origin, new LogEvent.Fault(outcome, text, backtrace));
    if (LOG.isDebugEnabled()) {
      LOG.debugf(
          "%s, request %s, %s: %s",
          function, origin.requestId().value(), outcome, LogText.of(text));
    }
  }

  /** The invocation is over; called once, before its caller is told. */
  void end(Outcome<?> outcome) {
    inFlight.ifPresent(counted -> count(counted, outcome));
  }

  private void count(InFlight counted, Outcome<?> outcome) {
    long now = System.nanoTime();
    boolean reached = Outcomes.reachedGuest(outcome);
    String name = Outcomes.name(outcome);
    OptionalLong latency = reached ? OptionalLong.of(now - began) : OptionalLong.empty();
    FunctionJournal journal = function.journal();
    journal.statistics().ended(counted, new Ending(origin.version(), name), latency);
    if (reached) {
      LogLevel level = outcome instanceof Outcome.Answered<?> ? LogLevel.INFO : LogLevel.WARN;
      append(level, invocation.describe(), name, now, OptionalInt.of(hostCalls));
    } else {
      journal.refusals().ask(now).ifPresent(before -> refusal(before, name, now));
    }
  }

  private void refusal(long before, String outcome, long now) {
    String more = before == 0 ? "" : " (and " + before + " more without entry before it)";
    append(LogLevel.WARN, invocation.describe() + more, outcome, now, OptionalInt.empty());
  }

  private void append(
      LogLevel level, String what, String outcome, long now, OptionalInt hostCallsMade) {
    Duration duration = Duration.ofNanos(now - began);
    log().append(level, origin, new LogEvent.Invocation(what, outcome, duration, hostCallsMade));
  }

  private FunctionLog log() {
    return function.journal().log();
  }
}
