package dev.slipway.runtime;

import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.error.RequestId;
import dev.slipway.runtime.schedule.GuestScheduler;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Invokes functions. Never blocks its caller: the result comes later, on a guest thread, once
 * {@link #begin} was called.
 */
@Singleton
public class Invoker {
  private final GuestScheduler scheduler;
  private final HostCallSource hostCalls;

  Invoker(GuestScheduler scheduler, HostCallSource hostCalls) {
    this.scheduler = scheduler;
    this.hostCalls = hostCalls;
  }

  /**
   * Hands a request to the function's current release.
   *
   * @param id names the request in the function's log
   * @param done called once, on the caller's thread if nothing could be run, else on a guest thread
   */
  public void http(
      FunctionHandle function,
      RequestId id,
      HttpRequest request,
      Consumer<InvocationResult<HttpReply>> done) {
    invoke(function, new HttpInvocation(id, request), done);
  }

  /** Lets guests begin with what was handed over; once for all that is handed over together. */
  public void begin() {
    scheduler.begin();
  }

  <A> void invoke(
      FunctionHandle function, Invocation<A> invocation, Consumer<InvocationResult<A>> done) {
    Optional<LoadedRelease> entered = function.enter();
    if (entered.isEmpty()) {
      refuse(function, invocation, withoutRelease(function.state()), done);
      return;
    }
    LoadedRelease release = entered.get();
    if (release.isEmpty()) {
      release.leave();
      refuse(function, invocation, new Failure.NoRelease(), done);
      return;
    }
    LoadedVersion version = release.pick(ThreadLocalRandom.current()::nextLong);
    invoke(VersionLease.of(function, release, version), invocation, done);
  }

  /** Invokes one version; the lease ends with the invocation. */
  <A> void invoke(
      VersionLease lease, Invocation<A> invocation, Consumer<InvocationResult<A>> done) {
    VersionLease bounded = lease.with(invocation.within(lease.bounds()));
    InvocationRun<A> run = new InvocationRun<>(bounded, invocation, hostCalls, done);
    if (!lease.version().trust().isTrusted()) {
      run.fail(new Failure.IssuerRevoked());
      return;
    }
    Optional<Failure> refusal = invocation.refusal(lease.version());
    if (refusal.isPresent()) {
      run.fail(refusal.get());
    } else {
      run.admit(scheduler);
    }
  }

  private static <A> void refuse(
      FunctionHandle function,
      Invocation<A> invocation,
      Failure failure,
      Consumer<InvocationResult<A>> done) {
    InvocationRecord.refused(function, invocation, failure);
    done.accept(InvocationResult.failed(failure));
  }

  private static Failure withoutRelease(FunctionHandle.State state) {
    return state instanceof FunctionHandle.State.Broken(int number, String reason)
        ? new Failure.NotLoaded(reason)
        : new Failure.NoRelease();
  }
}
