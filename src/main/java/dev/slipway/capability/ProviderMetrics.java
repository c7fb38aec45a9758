package dev.slipway.capability;

import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.ContractId;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToDoubleFunction;

/**
 * Counts the calls of all providers by contract and type, and says how many are well. Counts stay
 * when providers go, since a counter never falls.
 */
@ApplicationScoped
class ProviderMetrics {
  /** Contracts that users invent could be any number: they are one series. */
  private static final String CUSTOM = "custom";

  private record Series(String contract, String type) {}

  private final LiveProviders providers;
  private final MeterRegistry registry;
  private final ConcurrentMap<Series, CallCounts> counts = new ConcurrentHashMap<>();

  ProviderMetrics(LiveProviders providers, MeterRegistry registry) {
    this.providers = providers;
    this.registry = registry;
  }

  /** What counts the calls of a type's providers. */
  CallCounts of(ContractId contract, String type) {
    String known = contract.isKnown() ? contract.id() : CUSTOM;
    return counts.computeIfAbsent(new Series(known, type), this::register);
  }

  void register(@Observes StartupEvent event) {
    for (BreakerState state : BreakerState.values()) {
      Gauge.builder("slipway.providers", providers, all -> inState(all, state))
          .description("Providers that are open, by their circuit breaker")
          .tag("breaker", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(registry);
    }
    Gauge.builder("slipway.providers.failing", providers, ProviderMetrics::failing)
        .description("Providers that do not serve now")
        .register(registry);
  }

  private static double inState(LiveProviders all, BreakerState state) {
    return all.serving().filter(live -> live.breaker() == state).count();
  }

  private static double failing(LiveProviders all) {
    return all.serving().filter(live -> live.fault().isPresent()).count();
  }

  private CallCounts register(Series series) {
    CallCounts calls = new CallCounts();
    counter(series, "served", calls, CallCounts::served);
    for (Reason reason : Reason.values()) {
      counter(series, reason.id(), calls, c -> c.failed(reason));
    }
    return calls;
  }

  private void counter(
      Series series, String outcome, CallCounts calls, ToDoubleFunction<CallCounts> count) {
    FunctionCounter.builder("slipway.provider.calls", calls, count)
        .description("Calls of providers by how they ended")
        .tag("contract", series.contract())
        .tag("type", series.type())
        .tag("outcome", outcome)
        .register(registry);
  }
}
