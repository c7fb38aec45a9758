package dev.slipway.capability.messaging;

class LocalMessagingIT extends MessagingContract {
  @Override
  MessagingProvider open(GivenMessaging given, String namespace) {
    return given.local(namespace);
  }
}
