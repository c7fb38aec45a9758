package dev.slipway.capability.messaging;

class LocalDeliveryIT extends DeliveryContract {
  @Override
  MessagingProvider open(GivenMessaging given, String namespace) {
    return given.local(namespace);
  }
}
