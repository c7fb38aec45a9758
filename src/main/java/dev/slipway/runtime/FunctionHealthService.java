package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks the guests of functions for their health. Blocks its caller while guests answer. */
@ApplicationScoped
public class FunctionHealthService {
  private final LiveFunctions functions;
  private final Invoker invoker;
  private final FunctionHealthConfig config;
  private final Clock clock;

  FunctionHealthService(
      LiveFunctions functions, Invoker invoker, FunctionHealthConfig config, Clock clock) {
    this.functions = functions;
    this.invoker = invoker;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The health of a function of which something is loaded or was; empty if nothing is known of it.
   * The database is not asked.
   *
   * @param id names what the guests write meanwhile in the function's log
   */
  public Optional<FunctionHealth> find(FunctionKey key, RequestId id) {
    return functions.find(key).map(function -> get(function, id));
  }

  /** The health of a function that exists. */
  FunctionHealth get(FunctionHandle function, RequestId id) {
    return function
        .health()
        .get(
            function.state().number(),
            System.nanoTime(),
            config.keep(),
            () -> ask(function, id, clock.instant()))
        .with(BindingHealth.causes(function));
  }

  private FunctionHealth ask(FunctionHandle function, RequestId id, Instant now) {
    Optional<LoadedRelease> entered = function.enter();
    if (entered.isEmpty()) {
      return FunctionHealth.without(withoutRelease(function.state()), now);
    }
    LoadedRelease release = entered.get();
    try {
      return release.isEmpty()
          ? FunctionHealth.without("The function serves no version.", now)
          : FunctionHealth.of(ask(function, release, id), now);
    } finally {
      release.leave();
    }
  }

  private static String withoutRelease(FunctionHandle.State state) {
    return state instanceof FunctionHandle.State.Broken
        ? "The function's release could not be loaded."
        : "The function has no release.";
  }

  /** Asks all versions at once; the release is entered until the last has answered. */
  private List<FunctionHealth.Asked> ask(
      FunctionHandle function, LoadedRelease release, RequestId id) {
    List<CompletableFuture<FunctionHealth.Asked>> all =
        release.versions().stream()
            .map(version -> {
              ServedBy servedBy = new ServedBy(version.number(), release.number());
              return ask(
                  new VersionLease(
                      function, version, release.bounds(), release.bindings(), servedBy, () -> {}),
                  id);
            })
            .toList();
    invoker.begin();
    return all.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<FunctionHealth.Asked> ask(VersionLease lease, RequestId id) {
    CompletableFuture<InvocationResult<GuestHealth>> done = new CompletableFuture<>();
    invoker.invoke(lease, new HealthInvocation(id, config.deadline()), done::complete);
    return done.thenApply(result ->
        new FunctionHealth.Asked(
            lease.version().number(), HealthInvocation.health(result.outcome())));
  }
}
