package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.guest.Guest;
import dev.slipway.guest.wapc.WapcModule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Compiled code that nobody instantiates, and that counts how often it is closed. */
final class FakeCode implements CompiledModule {
  static final Limits LIMITS =
      new Limits(1 << 16, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), 1, 1, 1);

  static final ReleaseBounds BOUNDS = new ReleaseBounds(LIMITS, 100);

  final AtomicInteger closes = new AtomicInteger();

  Guest guest() {
    return new Guest.Wapc(new WapcModule(this, List.of()));
  }

  /** A trusted version of this code that may serve HTTP. */
  LoadedVersion version(int number) {
    return new LoadedVersion(
        number,
        guest(),
        Optional.of(Dialect.D2),
        GivenFunctions.claims(Set.of(ContractId.HTTP_SERVER)),
        new IssuerTrust(true));
  }

  /** A release of one such version. */
  static LoadedRelease release(int number, Runnable free) {
    LoadedRelease.Target target = new LoadedRelease.Target(new FakeCode().version(1), 1);
    return release(number, List.of(target), free);
  }

  /** A release to which nothing is bound. */
  static LoadedRelease release(int number, List<LoadedRelease.Target> targets, Runnable free) {
    return new LoadedRelease(number, targets, BOUNDS, ReleaseBindings.NONE, free);
  }

  @Override
  public Instance instantiate(Limits limits, TimeBudget time, Object host) {
    throw new IllegalStateException("this code does not run");
  }

  @Override
  public void prepare(Limits limits) {}

  @Override
  public Optional<byte[]> code() {
    return Optional.empty();
  }

  @Override
  public void close() {
    closes.incrementAndGet();
  }
}
