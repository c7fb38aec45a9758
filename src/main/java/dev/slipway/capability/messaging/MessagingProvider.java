package dev.slipway.capability.messaging;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.MessagingCall;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves {@code wascc:messaging} over a broker: names, requests, and delivery to the functions that
 * subscribe.
 */
final class MessagingProvider implements CapabilityProvider {
  private final Broker broker;
  private final MessagingConfig config;
  private final Losses losses;
  private final NamespaceReplies replies;
  private final Addresses addresses;
  private final Requests requests;
  private final Set<MessagingAttachment> attachments = ConcurrentHashMap.newKeySet();

  /** It closes the broker with itself. */
  MessagingProvider(
      String namespace, Broker broker, Replies replies, Losses losses, MessagingConfig config) {
    this.broker = broker;
    this.config = config;
    this.losses = losses;
    this.replies = replies.of(namespace);
    this.addresses =
        new Addresses(
            namespace, new SubjectRules(config.subjectLength()), this.replies.outside(), broker);
    this.requests = new Requests(broker, addresses, this.replies);
  }

  /** Also with a broker in this process: a request waits for another guest, which has to run. */
  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public ContractReply call(ProviderCall call) throws ProviderException {
    if (!(call.call() instanceof MessagingCall asked)) {
      throw new ProviderException(Reason.REFUSED, "Messaging has no such operation.");
    }
    return switch (asked) {
      case MessagingCall.Publish(var message) -> publish(message, call.timeout());
      case MessagingCall.Request request -> requests.request(request, call.timeout());
    };
  }

  private ContractReply publish(BrokerMessage message, Duration timeout) throws ProviderException {
    OutsideReplies.Target target = addresses.target(message.subject());
    BrokerMessage full =
        new BrokerMessage(target.subject(), addresses.replyTo(message.replyTo()), message.body());
    var asker = replies.at(target.subject()).filter(request -> !request.broker().equals(broker));
    if (asker.isPresent()) {
      // Asked by way of the provider whose place this one took; its broker is not ours.
      asker.get().complete(new Arrival.Message(full));
    } else {
      target.broker().publish(full, timeout);
    }
    return new ContractReply.Done();
  }

  @Override
  public void check(Duration timeout) throws ProviderException {
    broker.check(timeout);
  }

  @Override
  public Attachment attach(BoundGuest guest) throws ProviderException {
    SubscriberValues values = SubscriberValues.of(guest, addresses, config.subscriptions());
    if (values.patterns().isEmpty()) {
      return Attachment.NONE;
    }
    LossLog log = new LossLog(losses, guest.name(), config.lossInterval());
    DeliveryQueue queue =
        new DeliveryQueue(config, log, new Delivery(guest, config.patience(), log));
    Broker.Subscription subscription =
        broker.subscribe(
            values.patterns(), Optional.of(values.group()), arrival -> take(arrival, queue));
    MessagingAttachment attachment =
        new MessagingAttachment(subscription, queue, config.drain(), attachments::remove);
    attachments.add(attachment);
    return attachment;
  }

  /** Answers to requests are nobody else's business. */
  private void take(Arrival arrival, DeliveryQueue queue) {
    if (arrival instanceof Arrival.Message(var message) && !addresses.isInbox(message.subject())) {
      queue.offer(addresses.toGuest(message));
    }
  }

  @Override
  public void close() {
    attachments.forEach(MessagingAttachment::abandon);
    replies.outside().forget(broker);
    broker.close();
  }
}
