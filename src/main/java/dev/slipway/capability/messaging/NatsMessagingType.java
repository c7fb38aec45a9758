package dev.slipway.capability.messaging;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages by NATS, also with clients outside of the platform. */
@ApplicationScoped
public class NatsMessagingType implements ProviderType<NatsSettings> {
  private final MessagingConfig config;
  private final Replies replies;
  private final Losses losses;

  NatsMessagingType(MessagingConfig config, Replies replies, Losses losses) {
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
    return "nats";
  }

  @Override
  public Class<NatsSettings> config() {
    return NatsSettings.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, NatsSettings settings) {
    NatsLine line = new NatsLine(settings, "slipway " + owner, config);
    NatsBroker broker = new NatsBroker(settings, line);
    return new MessagingProvider(owner.namespace(), broker, replies, losses, config);
  }
}
