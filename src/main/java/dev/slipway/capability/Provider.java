package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A configured implementation of a contract.
 *
 * @param state what is known of it while it runs
 * @param swap what a PUT that has replaced another provider did; absent everywhere else
 */
public record Provider(
    @JsonUnwrapped ProviderFacts facts,
    @JsonUnwrapped ProviderState state,
    @Nullable SwapReport swap) {
  Provider(ProviderFacts facts, ProviderState state) {
    this(facts, state, null);
  }

  Provider with(SwapReport report) {
    return new Provider(facts, state, report);
  }
}
