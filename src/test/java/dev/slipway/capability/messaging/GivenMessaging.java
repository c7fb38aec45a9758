package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What messaging providers are made of, with settings of the test's own. */
final class GivenMessaging {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final MessagingConfig config;
  final Replies replies;
  final Losses losses = new Losses(new SimpleMeterRegistry());

  /** With settings by their names, such as {@code queue-messages}; the others are the defaults. */
  GivenMessaging(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(MessagingConfig.class);
    settings.forEach((name, value) -> builder.withDefaultValue("slipway.messaging." + name, value));
    this.config = builder.build().getConfigMapping(MessagingConfig.class);
    this.replies = new Replies(config);
  }

  MessagingProvider local(String namespace) {
    var type = new LocalMessagingType(config, replies, losses);
    return (MessagingProvider) type.open(new ProviderKey(namespace, "bus"), new LocalSettings());
  }

  MessagingProvider nats(String namespace, NatsSettings settings) {
    var type = new NatsMessagingType(config, replies, losses);
    return (MessagingProvider) type.open(new ProviderKey(namespace, "bus"), settings);
  }

  /** A server that is open to all. */
  static NatsSettings settings(String url) {
    return new NatsSettings(
        List.of(url),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(1)));
  }
}
