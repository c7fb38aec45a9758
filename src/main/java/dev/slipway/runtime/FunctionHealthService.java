package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks the guests of functions for their health. Blocks its caller while guests answer. */
@ApplicationScoped
public class FunctionHealthService {
  private static final String EMPTY = "The function serves no version.";

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

  /**
   * What is known of the functions of a namespace by name, without asking a guest: whether a
   * release serves, what its guests said when they were last asked, by whomever and however long
   * ago, and what its bindings lack now. Guests that were never asked are {@code unknown}. Neither
   * waits nor asks the database.
   */
  public List<KnownHealth> known(String namespace) {
    return functions
        .in(namespace)
        .map(this::known)
        .sorted(Comparator.comparing(KnownHealth::name))
        .toList();
  }

  private KnownHealth known(FunctionHandle function) {
    FunctionHandle.State state = function.state();
    FunctionHealth health =
        serving(state)
            .map(serving -> function.health().last(state.number()).orElseGet(this::unasked))
            .orElseGet(() -> FunctionHealth.without(withoutVersion(state), clock.instant()))
            .with(BindingHealth.causes(function));
    return new KnownHealth(function.key().name(), health.status(), health.causes());
  }

  private static Optional<LoadedRelease> serving(FunctionHandle.State state) {
    return state instanceof FunctionHandle.State.Serving(LoadedRelease release)
            && !release.isEmpty()
        ? Optional.of(release)
        : Optional.empty();
  }

  private FunctionHealth unasked() {
    return new FunctionHealth(HealthStatus.UNKNOWN, List.of(), List.of(), clock.instant());
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
      return FunctionHealth.without(withoutVersion(function.state()), now);
    }
    LoadedRelease release = entered.get();
    try {
      return release.isEmpty()
          ? FunctionHealth.without(EMPTY, now)
          : FunctionHealth.of(ask(function, release, id), now);
    } finally {
      release.leave();
    }
  }

  private static String withoutVersion(FunctionHandle.State state) {
    return switch (state) {
      case FunctionHandle.State.Serving _ -> EMPTY;
      case FunctionHandle.State.Broken _ -> "The function's release could not be loaded.";
      case FunctionHandle.State.None _, FunctionHandle.State.Ended _ ->
          "The function has no release.";
    };
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
