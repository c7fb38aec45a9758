package dev.slipway.capability.messaging;

import io.nats.client.Nats;
import io.nats.client.Options;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** How the client is used: each of its connections ends at its first fault. */
final class NatsOptions {
  /** Memory of messages on the way to a server that has stopped reading. */
  private static final int OUTGOING = 1024;

  private NatsOptions() {}

  /**
   * For one try.
   *
   * @param name of the provider
   * @param executor on which the client's own threads run
   */
  static Options of(
      NatsSettings settings, String name, ExecutorService executor, NatsEvents events) {
    Options.Builder options =
        new Options.Builder()
            .servers(settings.urls().toArray(String[]::new))
            .connectionName(settings.name().orElse(name))
            .connectionTimeout(settings.patience())
            .socketWriteTimeout(settings.patience().plusSeconds(1))
            .writeQueuePushTimeout(settings.patience())
            .maxMessagesInOutgoingQueue(OUTGOING)
            // Connections are made again by us: what is queued in a broken one must not come late.
            .noReconnect()
            // Each flush is a ping, so their number says nothing; we ask by ourselves.
            .maxPingsOut(0)
            .pingInterval(Duration.ZERO)
            .requestCleanupInterval(Duration.ZERO)
            .executor(executor)
            .connectionListener(events)
            .errorListener(events);
    settings.token().ifPresent(token -> options.token(token.value().toCharArray()));
    settings
        .password()
        .ifPresent(password ->
            options.userInfo(
                settings.username().orElseThrow().toCharArray(), password.value().toCharArray()));
    settings
        .credentials()
        .ifPresent(credentials ->
            options.authHandler(
                Nats.staticCredentials(credentials.value().getBytes(StandardCharsets.UTF_8))));
    return options.build();
  }
}
