package dev.slipway.runtime;

import dev.slipway.engine.TimeBudget;
import dev.slipway.guest.GuestCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One admitted invocation: runs once, on a guest thread, and ends its lease whatever happens. */
final class InvocationRun<A> implements Runnable {
  private static final Logger LOG = Logger.getLogger(InvocationRun.class);

  private final VersionLease lease;
  private final Invocation<A> invocation;
  private final Consumer<InvocationResult<A>> done;
  private final InvocationRecord record;
  private final long admittedAt = System.nanoTime();

  InvocationRun(VersionLease lease, Invocation<A> invocation, Consumer<InvocationResult<A>> done) {
    this.lease = lease;
    this.invocation = invocation;
    this.done = done;
    this.record = InvocationRecord.begin(lease, invocation);
  }

  @Override
  public void run() {
    end(outcome());
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

  private Outcome<A> outcome() {
    Duration waited = Duration.ofNanos(System.nanoTime() - admittedAt);
    Duration left = lease.limits().wallDeadline().minus(waited);
    if (!left.isPositive()) {
      return new Outcome.Failed<>(new Failure.DeadlineExceeded());
    }
    DenyingHostCalls hostCalls = new DenyingHostCalls(lease, record);
    TimeBudget time = TimeBudget.start(lease.limits(), left);
    try {
      Outcome<A> outcome =
          invocation.run(lease.version(), new GuestCall(lease.limits(), time, hostCalls));
      return explained(outcome, hostCalls);
    } catch (RuntimeException | Error e) {
      // An error too: unless the lease ends and the caller is told, both would wait for ever.
      LOG.errorf(e, "an invocation of %s failed in the host", lease.function());
      return new Outcome.Failed<>(new Failure.Internal());
    }
  }

  /** A guest that failed after a denied host call most likely failed because of it. */
  private Outcome<A> explained(Outcome<A> outcome, DenyingHostCalls hostCalls) {
    if (!(outcome instanceof Outcome.Failed<A>(Failure failure))) {
      return outcome;
    }
    record.fault(failure);
    boolean guestFailed =
        failure instanceof Failure.GuestErrored || failure instanceof Failure.GuestTrapped;
    return hostCalls
        .denied()
        .filter(contract -> guestFailed)
        .<Outcome<A>>map(
            contract -> new Outcome.Failed<>(new Failure.CapabilityDenied(contract.id(), true)))
        .orElse(outcome);
  }
}
