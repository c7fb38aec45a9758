package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import dev.slipway.engine.TimeBudget;
import dev.slipway.guest.GuestCall;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.GuestTask;
import dev.slipway.runtime.schedule.Lane;
import dev.slipway.runtime.schedule.Refusal;
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
  private Optional<Runnable> withdrawal = Optional.empty();

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

  /** Has it run in its turn, unless its caller ends it before; or ends it with the refusal. */
  void admit(GuestScheduler scheduler) {
    invocation.cancellation().ifPresent(cancellation -> watch(cancellation, scheduler));
    Optional<Refusal> refusal = scheduler.admit(this, lease.bounds().maxConcurrency());
    refusal.ifPresent(why -> fail(new Failure.Overloaded(why)));
    if (refusal.isEmpty() && isCancelled()) {
      withdraw(scheduler);
    }
  }

  /** Before it is admitted: it may run and end at any time after that. */
  private void watch(Cancellation cancellation, GuestScheduler scheduler) {
    Runnable withdraw = () -> withdraw(scheduler);
    withdrawal = Optional.of(withdraw);
    cancellation.listen(withdraw);
  }

  private void withdraw(GuestScheduler scheduler) {
    if (scheduler.withdraw(this)) {
      fail(new Failure.Cancelled());
    }
  }

  private boolean isCancelled() {
    return invocation.cancellation().filter(Cancellation::isCancelled).isPresent();
  }

  /** Ends without having run. */
  void fail(Failure failure) {
    end(new Outcome.Failed<>(failure));
  }

  private void end(Outcome<A> outcome) {
    withdrawal.ifPresent(listener -> invocation.cancellation().orElseThrow().forget(listener));
    lease.end().run();
    record.end(outcome);
    done.accept(new InvocationResult<>(Optional.of(lease.servedBy()), outcome));
  }

  private Outcome<A> outcome(Slot slot) {
    long now = System.nanoTime();
    if (now - wallEnd >= 0) {
      return new Outcome.Failed<>(new Failure.DeadlineExceeded());
    }
    if (isCancelled()) {
      return new Outcome.Failed<>(new Failure.Cancelled());
    }
    TimeBudget time = TimeBudget.start(lease.limits(), now, wallEnd, invocation.cancellation());
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
