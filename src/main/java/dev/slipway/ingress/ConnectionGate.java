package dev.slipway.ingress;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Lets connections in, counts them and their exchanges, and ends them in order. Thread-safe. */
final class ConnectionGate {
  private static final Logger LOG = Logger.getLogger(ConnectionGate.class);
  private static final Duration POLL = Duration.ofMillis(20);

  private final int maxConnections;
  private final Duration idleTimeout;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();
  private final ChannelGroup sockets = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private volatile boolean draining;

  ConnectionGate(IngressConfig config) {
    this.maxConnections = config.maxConnections();
    this.idleTimeout = config.idleTimeout();
  }

  /** Lets a new socket in, or closes it; before anything has been read from it. */
  boolean admit(Channel socket) {
    listeners.add(socket.parent());
    if (connections.incrementAndGet() > maxConnections || draining) {
      connections.decrementAndGet();
      LOG.debugf("connection of %s refused", socket.remoteAddress());
      var _ = socket.close();
      return false;
    }
    socket.closeFuture().addListener(closed -> connections.decrementAndGet());
    Connection.open(socket, this, idleTimeout);
    sockets.add(socket);
    return true;
  }

  void exchangeBegins() {
    exchanges.incrementAndGet();
  }

  void exchangeEnds() {
    exchanges.decrementAndGet();
  }

  boolean isDraining() {
    return draining;
  }

  int exchanges() {
    return exchanges.get();
  }

  /**
   * Takes no connection any more, closes those without a request and waits for the others. Blocks.
   *
   * @return requests that had not ended within the limit
   */
  int drain(Duration limit) {
    draining = true;
    for (Channel listener : listeners) {
      var _ = listener.close();
    }
    for (Channel socket : sockets) {
      socket.eventLoop().execute(() -> Connection.of(socket).closeIfDrained());
    }
    long end = System.nanoTime() + limit.toNanos();
    while (exchanges.get() > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    return exchanges.get();
  }
}
