package dev.slipway.capability.messaging;

import dev.slipway.servers.NatsServer;
import dev.slipway.servers.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class NatsDeliveryIT extends DeliveryContract {
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server = NatsServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  MessagingProvider open(GivenMessaging given, String namespace) {
    return given.nats(namespace, GivenMessaging.settings(NatsServer.url(server)));
  }
}
