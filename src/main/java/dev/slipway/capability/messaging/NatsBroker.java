package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import io.nats.client.Connection;
import io.nats.client.Connection.Status;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Carries messages by a NATS server. Each publish waits until the server has read it, since what is
 * only handed to a connection is lost in silence when the connection breaks.
 */
final class NatsBroker implements Broker {
  private static final Logger LOG = Logger.getLogger(NatsBroker.class);

  private final Duration timeout;
  private final NatsLine line;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<NatsInterest> interests = new HashSet<>();
  private Optional<Connection> current = Optional.empty();

  NatsBroker(NatsSettings settings, NatsLine line) {
    this.timeout = settings.patience();
    this.line = line;
    line.start(this::reopen);
  }

  @Override
  public void publish(BrokerMessage message, Duration patience) throws ProviderException {
    Connection connection = line.connection(shorter(patience));
    long max = connection.getMaxPayload();
    if (max > 0 && message.body().length > max) {
      throw new ProviderException(
          Reason.REFUSED,
          "A message has at most %s bytes on this NATS server, not %s."
              .formatted(max, message.body().length));
    }
    try {
      String replyTo = message.replyTo();
      connection.publish(message.subject(), replyTo.isEmpty() ? null : replyTo, message.body());
    } catch (IllegalStateException e) {
      throw NatsFailures.lost();
    }
    confirm(connection, shorter(patience));
    checkAllowed(connection, message.subject());
  }

  /** Whatever was sent before, the server has read when this returns. */
  private static void confirm(Connection connection, Duration patience) throws ProviderException {
    try {
      connection.flush(patience);
    } catch (TimeoutException e) {
      throw connection.getStatus() == Status.CONNECTED
          ? NatsFailures.silent(e)
          : NatsFailures.lost();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NatsFailures.silent(e);
    }
    // The client also returns when it has found the connection broken, and it makes none again.
    if (connection.getStatus() != Status.CONNECTED) {
      throw NatsFailures.lost();
    }
  }

  /** The server tells of a subject that its rules forbid before it confirms. */
  private static void checkAllowed(Connection connection, String subject) throws ProviderException {
    String error = connection.getLastError();
    if (error != null && error.contains('"' + subject + '"')) {
      connection.clearLastError();
      throw new ProviderException(
          Reason.BROKEN, "The NATS server does not let us publish to '%s'.".formatted(subject));
    }
  }

  @Override
  public Subscription subscribe(
      List<SubjectPattern> patterns, Optional<String> group, Consumer<Arrival> taker) {
    NatsInterest interest = new NatsInterest(patterns, group, taker);
    add(interest).ifPresent(this::settle);
    return patience -> remove(interest).ifPresent(open -> NatsInterest.drain(open, patience));
  }

  private Optional<Connection> add(NatsInterest interest) {
    lock.lock();
    try {
      interests.add(interest);
      current.ifPresent(connection -> open(interest, connection));
      return current;
    } finally {
      lock.unlock();
    }
  }

  private void settle(Connection connection) {
    try {
      confirm(connection, timeout);
    } catch (ProviderException e) {
      LOG.debugf("A subscription takes effect later: %s", e.getMessage());
    }
  }

  private Optional<io.nats.client.Dispatcher> remove(NatsInterest interest) {
    lock.lock();
    try {
      interests.remove(interest);
      return interest.take();
    } finally {
      lock.unlock();
    }
  }

  private void reopen(Connection connection) {
    lock.lock();
    try {
      current = Optional.of(connection);
      interests.forEach(interest -> open(interest, connection));
    } finally {
      lock.unlock();
    }
  }

  private static void open(NatsInterest interest, Connection connection) {
    try {
      interest.open(connection);
    } catch (IllegalStateException e) {
      LOG.debug("A subscription waits for the next connection.", e);
    }
  }

  @Override
  public void check(Duration patience) throws ProviderException {
    confirm(line.connection(patience), shorter(patience));
  }

  @Override
  public void close() {
    line.close();
  }

  private Duration shorter(Duration patience) {
    return patience.compareTo(timeout) < 0 ? patience : timeout;
  }
}
