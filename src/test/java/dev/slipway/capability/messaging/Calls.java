package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.MessagingCall;
import dev.slipway.contract.MessagingReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A guest's calls of a provider. */
record Calls(CapabilityProvider provider, String namespace) {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  void publish(String subject, String text) throws ProviderException {
    publish(subject, "", bytes(text));
  }

  void publish(String subject, String replyTo, byte[] body) throws ProviderException {
    ContractReply reply =
        call(new MessagingCall.Publish(new BrokerMessage(subject, replyTo, body)), DEADLINE);
    assertThat(reply).isInstanceOf(ContractReply.Done.class);
  }

  /** The text of the answer. */
  String request(String subject, String text, Duration timeout) throws ProviderException {
    MessagingCall.Request request = new MessagingCall.Request(subject, bytes(text), timeout);
    return SubscribingGuest.text(((MessagingReply) call(request, DEADLINE)).message());
  }

  ContractReply call(MessagingCall call, Duration timeout) throws ProviderException {
    SubscribingGuest caller = SubscribingGuest.silent(namespace);
    return provider.call(new ProviderCall(caller, call, timeout, 1));
  }

  ProviderException refusedPublish(String subject, String replyTo, byte[] body) {
    return catchThrowableOfType(ProviderException.class, () -> publish(subject, replyTo, body));
  }

  ProviderException failedRequest(String subject, Duration timeout) {
    return catchThrowableOfType(ProviderException.class, () -> request(subject, "?", timeout));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
