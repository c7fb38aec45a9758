package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.MessagingCall;
import dev.slipway.contract.MessagingReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Serves requests: publishes, and waits for one answer. That nobody answers is no fault of the
 * broker, so such a call is refused.
 */
final class Requests {
  private final Broker broker;
  private final Addresses addresses;
  private final NamespaceReplies replies;
  private final String inboxes;

  Requests(Broker broker, Addresses addresses, NamespaceReplies replies) {
    this.broker = broker;
    this.addresses = addresses;
    this.replies = replies;
    this.inboxes = addresses.inbox(UUID.randomUUID() + ".");
    broker.subscribe(
        List.of(new SubjectPattern(inboxes + "*")), Optional.empty(), replies::arrived);
  }

  MessagingReply request(MessagingCall.Request call, Duration timeout) throws ProviderException {
    if (call.timeout().isZero()) {
      throw new ProviderException(Reason.REFUSED, "A request waits at least a millisecond.");
    }
    OutsideReplies.Target target = addresses.target(call.subject());
    String inbox = inboxes + UUID.randomUUID();
    long end = System.nanoTime() + shorter(call.timeout(), timeout).toNanos();
    try (PendingRequest pending = replies.expect(inbox, broker)) {
      target.broker().publish(new BrokerMessage(target.subject(), inbox, call.body()), timeout);
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      Arrival arrival = pending.await(left).orElseThrow(() -> late(call));
      return answer(call, arrival);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw late(call);
    }
  }

  private MessagingReply answer(MessagingCall.Request call, Arrival arrival)
      throws ProviderException {
    return switch (arrival) {
      case Arrival.Message(var message) -> new MessagingReply(addresses.toGuest(message));
      case Arrival.Unanswered _ ->
          throw new ProviderException(
              Reason.REFUSED, "Nobody subscribes to '%s'.".formatted(call.subject()));
    };
  }

  private static ProviderException late(MessagingCall.Request call) {
    return new ProviderException(
        Reason.REFUSED, "Nobody has answered at '%s' in time.".formatted(call.subject()));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
