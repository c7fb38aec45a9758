package dev.slipway.capability.messaging;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.ErrorListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What the client tells of one connection, on threads of its own. */
final class NatsEvents implements ConnectionListener, ErrorListener {
  private static final Logger LOG = Logger.getLogger(NatsEvents.class);

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Exception last = new IOException("nothing was told");

  @Override
  @SuppressWarnings("deprecation") // the client calls this one from the one that it wants
  public void connectionEvent(Connection connection, Events event) {
    if (event == Events.DISCONNECTED || event == Events.CLOSED) {
      ended.countDown();
    }
  }

  @Override
  public void exceptionOccurred(Connection connection, Exception e) {
    last = e;
    LOG.debug("The NATS client tells of a failure.", e);
  }

  /** Such as a subject that the server's rules forbid. */
  @Override
  public void errorOccurred(Connection connection, String error) {
    LOG.debugf("The NATS server tells of an error: %s", error);
  }

  Exception last() {
    return last;
  }

  /** Whether the connection ends in this time. */
  boolean awaitEnd(Duration time) throws InterruptedException {
    return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
