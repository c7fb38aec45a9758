package dev.slipway.capability.messaging;

import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import io.nats.client.MessageHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What a subscriber wants, over all connections. Guarded by its broker's lock, but for drains. */
final class NatsInterest {
  private static final Logger LOG = Logger.getLogger(NatsInterest.class);

  private final List<SubjectPattern> patterns;
  private final Optional<String> group;
  private final Consumer<Arrival> taker;
  private Optional<Dispatcher> open = Optional.empty();

  NatsInterest(List<SubjectPattern> patterns, Optional<String> group, Consumer<Arrival> taker) {
    this.patterns = patterns;
    this.group = group;
    this.taker = taker;
  }

  /** Tells a new connection of it; does not wait. */
  void open(Connection connection) {
    Dispatcher dispatcher = connection.createDispatcher();
    open = Optional.of(dispatcher);
    MessageHandler handler = message -> taker.accept(arrival(message));
    for (SubjectPattern pattern : patterns) {
      group.ifPresentOrElse(
          name -> dispatcher.subscribe(pattern.text(), name, handler),
          () -> dispatcher.subscribe(pattern.text(), handler));
    }
  }

  /** The connection's part of it, which no other connection gets any more. */
  Optional<Dispatcher> take() {
    Optional<Dispatcher> taken = open;
    open = Optional.empty();
    return taken;
  }

  /** Ends a connection's part of it, when all that the server had sent was taken. */
  static void drain(Dispatcher dispatcher, Duration timeout) {
    try {
      dispatcher.drain(timeout).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (IllegalStateException | TimeoutException | ExecutionException e) {
      LOG.debug("A subscription ended with its connection.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Arrival arrival(Message message) {
    if (message.isStatusMessage()) {
      return new Arrival.Unanswered(message.getSubject());
    }
    return new Arrival.Message(NatsMessages.of(message));
  }
}
