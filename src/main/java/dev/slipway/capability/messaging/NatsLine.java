package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import io.nats.client.Connection;
import io.nats.client.Nats;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps one connection to NATS: makes it, asks now and then whether it still serves, and makes it
 * again for as long as it takes, with bounded pauses, on a thread of its own.
 */
final class NatsLine implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(NatsLine.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** One slow answer is no reason to drop what others have under way. */
  private static final int SILENCES = 2;

  private final NatsSettings settings;
  private final String name;
  private final MessagingConfig config;
  private final NatsStatus status = new NatsStatus();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  NatsLine(NatsSettings settings, String name, MessagingConfig config) {
    this.settings = settings;
    this.name = name;
    this.config = config;
  }

  /**
   * Begins, and does not wait.
   *
   * @param opened told of each connection before anybody else uses it
   */
  void start(Consumer<Connection> opened) {
    Thread.ofVirtual().name("nats " + name).start(() -> run(opened));
  }

  /** The connection, or why there is none. */
  Connection connection(Duration timeout) throws ProviderException {
    return status.connection(timeout);
  }

  private void run(Consumer<Connection> opened) {
    Duration pause = FIRST_PAUSE;
    do {
      Duration longer = pause.multipliedBy(2);
      Duration longest = config.reconnectDelay();
      pause = connect(opened) ? FIRST_PAUSE : longer.compareTo(longest) < 0 ? longer : longest;
    } while (status.pause(pause));
    threads.shutdownNow();
  }

  /** Whether there was a connection. */
  private boolean connect(Consumer<Connection> opened) {
    NatsEvents events = new NatsEvents();
    try {
      serve(Nats.connect(NatsOptions.of(settings, name, threads, events)), events, opened);
      return true;
    } catch (IOException e) {
      down(NatsFailures.connecting(e, events.last()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s: the NATS client failed.", name);
      down(NatsFailures.lost());
    }
    return false;
  }

  private void serve(Connection connection, NatsEvents events, Consumer<Connection> opened)
      throws InterruptedException {
    try {
      opened.accept(connection);
      connection.flush(settings.patience());
      if (status.up(connection)) {
        LOG.infof("%s: connected to NATS.", name);
        watch(connection, events);
      }
    } catch (TimeoutException | IllegalStateException e) {
      LOG.debugf(e, "%s: the connection to NATS ends.", name);
    } finally {
      down(NatsFailures.lost());
      connection.close();
    }
  }

  private void watch(Connection connection, NatsEvents events) throws InterruptedException {
    int silences = 0;
    while (silences < SILENCES && !events.awaitEnd(config.checkInterval())) {
      try {
        connection.flush(settings.patience());
        silences = 0;
      } catch (TimeoutException e) {
        silences++;
      }
    }
  }

  private void down(ProviderException failure) {
    if (status.down(failure)) {
      LOG.warnf("%s: %s", name, failure.getMessage());
    }
  }

  @Override
  public void close() {
    status.close().ifPresent(NatsLine::close);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
