package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configured implementation of a contract.
 *
 * @param contract in its canonical spelling
 * @param config as it was given, with secrets as {@code {"set": true}}
 * @param revision rises with each change, and never repeats for a name
 * @param state what is known of it while it runs
 * @param swap what a PUT that has replaced another provider did; absent everywhere else
 */
public record Provider(
    String namespace,
    String name,
    String contract,
    String type,
    Map<String, Object> config,
    long revision,
    Instant createdAt,
    String createdBy,
    Instant changedAt,
    String changedBy,
    @JsonUnwrapped @Nullable ProviderState state,
    @Nullable SwapReport swap) {
  Provider with(ProviderState known) {
    return new Provider(
        namespace, name, contract, type, config, revision, createdAt, createdBy, changedAt,
        changedBy, known, swap);
  }

  Provider with(SwapReport report) {
    return new Provider(
        namespace, name, contract, type, config, revision, createdAt, createdBy, changedAt,
        changedBy, state, report);
  }
}
