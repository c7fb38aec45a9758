package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import dev.slipway.lifetime.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** A provider that serves, and the calls that it is serving. Thread-safe. */
public final class LiveProvider {
  private static final Logger LOG = Logger.getLogger(LiveProvider.class);

  private final CapabilityProvider provider;
  private final ProviderKind kind;
  private final Optional<Breaker> breaker;
  private final HealthCheck healthCheck;
  private final CallCounts counts = new CallCounts();
  private final CallCounts ofType;
  private final CountDownLatch idle = new CountDownLatch(1);
  private final Lifetime users = new Lifetime(idle::countDown);
  private final CountDownLatch loose = new CountDownLatch(1);
  private final Lifetime attachments = new Lifetime(loose::countDown);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean surprised = new AtomicBoolean();
  private volatile ProviderHealth health = ProviderHealth.UNKNOWN;
  private volatile Optional<ProviderFault> checkFault = Optional.empty();

  /**
   * A provider that has just been opened.
   *
   * @param ofType counts the calls of all providers of its type
   */
  LiveProvider(
      CapabilityProvider provider,
      ProviderKind kind,
      Optional<Breaker> breaker,
      CallCounts ofType) {
    this.provider = provider;
    this.kind = kind;
    this.breaker = breaker;
    this.healthCheck = new HealthCheck(provider);
    this.ofType = ofType;
  }

  /** Whether its calls may wait, so that the caller should let others run. */
  public boolean waits() {
    return provider.waits();
  }

  /** Serves a call; between {@link ProviderHandle#enter} and {@link #leave}. */
  public ContractReply call(ProviderCall call) throws ProviderException {
    try {
      ContractReply reply =
          breaker.isEmpty() ? serve(call) : breaker.get().call(call.timeout(), () -> serve(call));
      counts.addServed();
      ofType.addServed();
      return reply;
    } catch (ProviderException e) {
      counts.addFailed(e.reason());
      ofType.addFailed(e.reason());
      throw e;
    }
  }

  private ContractReply serve(ProviderCall call) throws ProviderException {
    try {
      return provider.call(call);
    } catch (RuntimeException | Error e) {
      if (surprised.compareAndSet(false, true)) {
        LOG.errorf(
            "a provider threw what it must not, once or more: %s at %s",
            e.getClass().getName(), place(e));
      }
      throw broken(e);
    }
  }

  /** Without the message of what was thrown, and without it as a cause: who knows what it tells. */
  static ProviderException broken(Throwable thrown) {
    return new ProviderException(
        ProviderException.Reason.BROKEN,
        "The provider failed in a way of its own: %s."
            .formatted(thrown.getClass().getSimpleName()));
  }

  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(3)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(", "));
  }

  public void leave() {
    users.leave();
  }

  boolean enter() {
    return users.enter();
  }

  /**
   * Lets no call in any more.
   *
   * @return how many are being served
   */
  long retire() {
    users.retire();
    return users.users();
  }

  /** Asks it whether it serves, and keeps the answer. */
  void check(Duration timeout, Instant now) throws ProviderException {
    try {
      healthCheck.run(timeout);
      health = ProviderHealth.healthy(now);
      checkFault = Optional.empty();
    } catch (ProviderException e) {
      ProviderFault fault = ProviderFault.of(e);
      health = ProviderHealth.unhealthy(fault, now);
      checkFault = Optional.of(fault);
      throw e;
    }
  }

  /** Ties a function to it, which counts as a use of it until the attachment is closed. */
  Attachment attach(BoundGuest guest) throws ProviderException {
    if (!attachments.enter()) {
      throw new ProviderException(ProviderException.Reason.REMOVED, "The provider is closing.");
    }
    try {
      Attachment attachment = provider.attach(guest);
      return () -> detach(attachment);
    } catch (ProviderException e) {
      detach(Attachment.NONE);
      throw e;
    } catch (RuntimeException e) {
      detach(Attachment.NONE);
      throw broken(e);
    }
  }

  private void detach(Attachment attachment) {
    try {
      attachment.close();
    } finally {
      attachments.leave();
    }
  }

  /** Waits until its calls have ended, once it is retired, or for as long as they get. */
  void awaitCalls(Duration most) {
    await(idle, most, () -> users.users() + " calls");
  }

  /** Closes it when nothing is attached any more, or after the time. */
  void drain(Duration most) {
    try {
      attachments.retire();
      await(loose, most, () -> attachments.users() + " attachments");
    } finally {
      close();
    }
  }

  private static void await(CountDownLatch end, Duration most, Supplier<String> left) {
    try {
      if (!end.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warnf("%s of a provider that is replaced had not ended after %s", left.get(), most);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes it now. Any further time this does nothing. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        provider.close();
      } catch (RuntimeException e) {
        LOG.warnf("a provider did not close well: %s", e.getClass().getName());
      }
    }
  }

  /** Why it does not serve now; empty if it does, as far as is known. */
  Optional<ProviderFault> fault() {
    return breaker
        .filter(b -> b.state() == BreakerState.OPEN)
        .map(b -> ProviderFault.of(b.refusal()))
        .or(() -> checkFault);
  }

  ProviderKind kind() {
    return kind;
  }

  ProviderHealth health() {
    return health;
  }

  BreakerState breaker() {
    return breaker.map(Breaker::state).orElse(BreakerState.CLOSED);
  }

  ProviderCalls calls() {
    return counts.shown();
  }
}
