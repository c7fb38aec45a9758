package dev.slipway.capability.messaging;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages within this process, for functions of one namespace. */
@ApplicationScoped
public class LocalMessagingType implements ProviderType<LocalSettings> {
  private final MessagingConfig config;
  private final Replies replies;
  private final Losses losses;

  LocalMessagingType(MessagingConfig config, Replies replies, Losses losses) {
    this.config = config;
    this.replies = replies;
    this.losses = losses;
  }

  @Override
  public ContractId contract() {
    return ContractId.MESSAGING;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Class<LocalSettings> config() {
    return LocalSettings.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, LocalSettings settings) {
    LocalBroker broker = new LocalBroker(config.maxMessage().asLongValue());
    return new MessagingProvider(owner.namespace(), broker, replies, losses, config);
  }
}
