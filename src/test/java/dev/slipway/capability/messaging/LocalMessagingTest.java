package dev.slipway.capability.messaging;

class LocalMessagingTest extends MessagingContract {
  @Override
  MessagingProvider open(GivenMessaging given, String namespace) {
    return given.local(namespace);
  }
}
