package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells which providers are recorded, for those who refer to them by name. Any thread. */
@ApplicationScoped
public class ProviderCatalog {
  private final ProviderRepository providers;

  ProviderCatalog(ProviderRepository providers) {
    this.providers = providers;
  }

  /** What the provider of this name serves; empty if there is none. */
  @Transactional
  public Optional<ContractId> contractOf(ProviderKey key) {
    return providers
        .findByIdOptional(ProviderId.of(key))
        .map(entity -> new ContractId(entity.contract));
  }
}
