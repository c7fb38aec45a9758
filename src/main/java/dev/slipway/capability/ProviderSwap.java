package dev.slipway.capability;

import dev.slipway.api.Stored;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Carries one change of a provider through database and runtime. Any thread. */
@ApplicationScoped
class ProviderSwap {
  private final ProviderLedger ledger;
  private final ProviderConfigs configs;
  private final ProviderLoader loader;
  private final LiveProviders providers;
  private final ProviderTurns turns;
  private final ProviderConfig config;
  private final Clock clock;

  ProviderSwap(
      ProviderLedger ledger,
      ProviderConfigs configs,
      ProviderLoader loader,
      LiveProviders providers,
      ProviderTurns turns,
      ProviderConfig config,
      Clock clock) {
    this.ledger = ledger;
    this.configs = configs;
    this.loader = loader;
    this.providers = providers;
    this.turns = turns;
    this.config = config;
    this.clock = clock;
  }

  /** What a change has done, and what is left to end. */
  private record Change(Optional<StoredProvider> before, Provider after, Cutover cutover) {}

  /**
   * Gives the name to the provider that the settings describe. When it returns, no call reaches the
   * one before, which is closed; when it throws, nothing has changed.
   */
  Stored<Provider> put(
      ProviderKey key, ProviderSettings settings, ProviderPrecondition precondition) {
    Change change = turns.inTurn(key, () -> swap(key, settings, precondition));
    change.cutover().finish(config.drain());
    return change.before().isEmpty()
        ? new Stored<>(change.after(), true)
        : new Stored<>(change.after().with(SwapReport.of(change.cutover())), false);
  }

  /** Takes the provider away. When it returns, calls fail, and the provider is closed. */
  void remove(ProviderKey key, ProviderPrecondition precondition) {
    turns
        .inTurn(
            key,
            () -> {
              long revision = ledger.remove(key, precondition);
              return providers.open(key).advance(new ProviderHandle.State.Absent(revision));
            })
        .ifPresent(cutover -> cutover.finish(config.drain()));
  }

  private Change swap(
      ProviderKey key, ProviderSettings settings, ProviderPrecondition precondition) {
    Optional<StoredProvider> before = ledger.read(key);
    precondition.require(before);
    ProviderSpec spec = configs.spec(key, settings, before);
    before.ifPresent(current -> requireContract(current, spec));
    ProviderHandle handle = providers.open(key);
    try (PendingProvider pending = new PendingProvider(handle, loader.open(spec))) {
      prove(key, pending);
      StoredProvider after = ledger.write(spec, before);
      Cutover cutover = pending.cutOver(after.revision()).orElseThrow(ProviderSwap::overtaken);
      return new Change(
          before, new Provider(after.shown(), ProviderState.of(handle.state())), cutover);
    }
  }

  private void prove(ProviderKey key, PendingProvider pending) {
    try {
      pending.provider().check(config.checkTimeout(), clock.instant());
      pending.prepare();
    } catch (ProviderException e) {
      throw new SlipwayException(
              ErrorCode.PROVIDER_UNREACHABLE,
              "The provider does not serve, and nothing was changed: " + e.getMessage(),
              "Correct the configuration, or start what it names, and repeat the call.")
          .with("provider", key.name())
          .with("reason", e.reason().id());
    }
  }

  private static void requireContract(StoredProvider current, ProviderSpec next) {
    if (!current.spec().contract().equals(next.contract())) {
      throw new SlipwayException(
              ErrorCode.PROVIDER_CONTRACT_MISMATCH,
              "The provider '%s' serves %s, and what is bound to it would get %s."
                  .formatted(
                      current.spec().key().name(), current.spec().contract(), next.contract()),
              "Use another name, or delete the provider first.")
          .with("provider", current.spec().key().name())
          .with("contract", current.spec().contract().id());
    }
  }

  private static SlipwayException overtaken() {
    return new SlipwayException(
        ErrorCode.CONFLICT,
        "The platform stops, or a later change of the provider came first.",
        "Read the provider again.");
  }
}
