package dev.slipway.capability.messaging;

class LocalDeliveryTest extends DeliveryContract {
  @Override
  MessagingProvider open(GivenMessaging given, String namespace) {
    return given.local(namespace);
  }
}
