package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A function that keeps what it is called for, and does what the test says with it. */
final class SubscribingGuest implements BoundGuest {
  /** What it does with a message. */
  @FunctionalInterface
  interface Handler {
    void handle(BrokerMessage message) throws DeliveryException;
  }

  private final String namespace;
  private final String function;
  private final Map<String, String> values;
  private final BlockingQueue<BrokerMessage> got = new LinkedBlockingQueue<>();
  private volatile Handler handler = _ -> {};

  private SubscribingGuest(String namespace, String function, Map<String, String> values) {
    this.namespace = namespace;
    this.function = function;
    this.values = values;
  }

  static SubscribingGuest of(String namespace, String function, String subscription) {
    return new SubscribingGuest(namespace, function, Map.of("SUBSCRIPTION", subscription));
  }

  static SubscribingGuest ofGroup(String function, String subscription, String group) {
    return new SubscribingGuest(
        "demo", function, Map.of("SUBSCRIPTION", subscription, "QUEUEGROUP_NAME", group));
  }

  /** Without any values. */
  static SubscribingGuest silent(String namespace) {
    return new SubscribingGuest(namespace, "publisher", Map.of());
  }

  SubscribingGuest that(Handler does) {
    handler = does;
    return this;
  }

  @Override
  public Scope scope() {
    return new Scope(namespace, Optional.of(function));
  }

  @Override
  public String name() {
    return namespace + "/" + function;
  }

  @Override
  public Map<String, String> values() {
    return values;
  }

  @Override
  public ContractReply deliver(GuestEvent event) throws DeliveryException {
    BrokerMessage message = ((GuestEvent.Deliver) event).message();
    got.add(message);
    handler.handle(message);
    return new ContractReply.Done();
  }

  /** The next message; fails when none comes. */
  BrokerMessage next() throws InterruptedException {
    BrokerMessage next = got.poll(GivenMessaging.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(next).as("a message for %s", name()).isNotNull();
    return java.util.Objects.requireNonNull(next);
  }

  /** The texts of all that it has got and that the test has not looked at. */
  List<String> texts() {
    return got.stream().map(SubscribingGuest::text).toList();
  }

  int count() {
    return got.size();
  }

  static String text(BrokerMessage message) {
    return new String(message.body(), StandardCharsets.UTF_8);
  }
}
