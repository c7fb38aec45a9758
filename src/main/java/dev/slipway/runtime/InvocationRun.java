package dev.slipway.runtime;

import dev.slipway.engine.TimeBudget;
import dev.slipway.guest.GuestCall;
import dev.slipway.runtime.schedule.GuestTask;
import dev.slipway.runtime.schedule.Lane;
import dev.slipway.runtime.schedule.Slot;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One admitted invocation: runs once, on a guest thread, and ends its lease whatever happens. */
final class InvocationRun<A> implements GuestTask {
  private static final Logger LOG = Logger.getLogger(InvocationRun.class);

  private final VersionLease lease;
  private final Invocation<A> invocation;
  private final HostCallSource hostCallSource;
  private final Consumer<InvocationResult<A>> done;
  private final InvocationRecord record;
  private final long wallEnd;

  InvocationRun(
      VersionLease lease,
      Invocation<A> invocation,
      HostCallSource hostCallSource,
      Consumer<InvocationResult<A>> done) {
    this.lease = lease;
    this.invocation = invocation;
    this.hostCallSource = hostCallSource;
    this.done = done;
    this.record = InvocationRecord.begin(lease, invocation);
    this.wallEnd = record.began() + lease.limits().wallDeadline().toNanos();
  }

  @Override
  public Lane lane() {
    return lease.lane();
  }

  @Override
  public long startBy() {
    return wallEnd;
  }

  @Override
  public void run(Slot slot) {
    end(outcome(slot));
  }

  @Override
  public void expire() {
    fail(new Failure.DeadlineExceeded());
  }

  /** Ends without having run. */
  void fail(Failure failure) {
    end(new Outcome.Failed<>(failure));
  }

  private void end(Outcome<A> outcome) {
    lease.end().run();
    record.end(outcome);
    done.accept(new InvocationResult<>(Optional.of(lease.servedBy()), outcome));
  }

  private Outcome<A> outcome(Slot slot) {
    long now = System.nanoTime();
    if (now - wallEnd >= 0) {
      return new Outcome.Failed<>(new Failure.DeadlineExceeded());
    }
    TimeBudget time = TimeBudget.start(lease.limits(), now, wallEnd);
    GuestWait wait = new GuestWait(slot, time);
    try {
      InvocationHostCalls hostCalls =
          hostCallSource.open(new HostCallContext(lease, invocation, record, wait));
      Outcome<A> outcome =
          invocation.run(
              lease.version(),
              new GuestCall(
                  lease.limits(),
                  time,
                  new RecordedHostCalls(hostCalls, record, wait),
                  lease.surroundings()));
      return explained(outcome, hostCalls);
    } catch (RuntimeException | Error e) {
      // An error too: unless the lease ends and the caller is told, both would wait for ever.
      LOG.errorf(e, "an invocation of %s failed in the host", lease.function());
      return new Outcome.Failed<>(new Failure.Internal());
    }
  }

  /** A guest that failed after a denied host call most likely failed because of it. */
  private Outcome<A> explained(Outcome<A> outcome, InvocationHostCalls hostCalls) {
    if (!(outcome instanceof Outcome.Failed<A>(Failure failure))) {
      return outcome;
    }
    record.fault(failure);
    boolean guestFailed =
        failure instanceof Failure.GuestErrored || failure instanceof Failure.GuestTrapped;
    return hostCalls
        .explanation()
        .filter(explanation -> guestFailed)
        .<Outcome<A>>map(Outcome.Failed::new)
        .orElse(outcome);
  }
}
