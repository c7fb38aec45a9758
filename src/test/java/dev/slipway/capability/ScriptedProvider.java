package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import dev.slipway.contract.CustomCall;
import dev.slipway.contract.CustomReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does what a test says: serves its label, fails, hangs. */
final class ScriptedProvider implements CapabilityProvider {
  private final String label;
  private final boolean waits;
  private final AtomicInteger closes = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> attached = new CopyOnWriteArrayList<>();
  private final AtomicReference<Optional<Exception>> callFailure =
      new AtomicReference<>(Optional.empty());
  private volatile @Nullable ProviderException checkFailure;
  private volatile @Nullable CountDownLatch callGate;
  private volatile @Nullable CountDownLatch checkGate;
  private volatile String unservable = "";

  ScriptedProvider(String label, boolean waits) {
    this.label = label;
    this.waits = waits;
  }

  /** Makes calls fail by a {@link ProviderException} or an unchecked one. */
  ScriptedProvider failCalls(Exception failure) {
    callFailure.set(Optional.of(failure));
    return this;
  }

  void serveCalls() {
    callFailure.set(Optional.empty());
  }

  ScriptedProvider failChecks(@Nullable ProviderException failure) {
    checkFailure = failure;
    return this;
  }

  /** Holds calls until the latch opens. */
  void holdCalls(CountDownLatch gate) {
    callGate = gate;
  }

  void holdChecks(CountDownLatch gate) {
    checkGate = gate;
  }

  /** Refuses to attach the guest of this name. */
  ScriptedProvider cannotServe(String guest) {
    unservable = guest;
    return this;
  }

  int closes() {
    return closes.get();
  }

  int calls() {
    return calls.get();
  }

  List<String> attached() {
    return attached;
  }

  @Override
  public boolean waits() {
    return waits;
  }

  @Override
  public ContractReply call(ProviderCall call) throws ProviderException {
    calls.incrementAndGet();
    await(callGate);
    Exception failure = callFailure.get().orElse(null);
    if (failure instanceof ProviderException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (closes.get() > 0) {
      throw new ProviderException(ProviderException.Reason.UNREACHABLE, "Closed.");
    }
    return new CustomReply(
        (label + ((CustomCall) call.call()).operation()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void check(Duration timeout) throws ProviderException {
    await(checkGate);
    ProviderException failure = checkFailure;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public Attachment attach(BoundGuest guest) throws ProviderException {
    if (guest.name().equals(unservable)) {
      throw new ProviderException(ProviderException.Reason.REFUSED, "Its subject is none.");
    }
    attached.add(guest.name());
    return () -> attached.remove(guest.name());
  }

  @Override
  public void close() {
    closes.incrementAndGet();
  }

  private static void await(@Nullable CountDownLatch gate) throws ProviderException {
    try {
      if (gate != null) {
        gate.await();
      }
    } catch (InterruptedException e) {
      throw new ProviderException(ProviderException.Reason.TIMED_OUT, "Interrupted.", e);
    }
  }
}
