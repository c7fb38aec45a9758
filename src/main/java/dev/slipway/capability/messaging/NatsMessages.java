package dev.slipway.capability.messaging;

import dev.slipway.contract.BrokerMessage;
import io.nats.client.Message;
import org.jspecify.annotations.Nullable;

/** Messages as the client has them: what is absent there is empty here. */
final class NatsMessages {
  private NatsMessages() {}

  static BrokerMessage of(Message message) {
    return new BrokerMessage(
        message.getSubject(), orEmpty(message.getReplyTo()), message.getData());
  }

  private static String orEmpty(@Nullable String replyTo) {
    return replyTo == null ? "" : replyTo;
  }
}
