package dev.slipway.ingress;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One socket and whether it is in use. Closes itself when no request came for the idle timeout,
 * which also ends a head that is sent forever. Used on the socket's event loop only.
 */
final class Connection {
  private static final AttributeKey<Connection> KEY = AttributeKey.valueOf(Connection.class, "own");

  /** RFC 9113 7. */
  private static final long NO_ERROR = 0;

  private final Channel channel;
  private final ConnectionGate gate;
  private final Duration idleTimeout;
  private int exchanges;
  private boolean closing;
  private long idleSince = System.nanoTime();
  private @Nullable ScheduledFuture<?> nextCheck;
  private @Nullable OriginHeaders origin;

  private Connection(Channel channel, ConnectionGate gate, Duration idleTimeout) {
    this.channel = channel;
    this.gate = gate;
    this.idleTimeout = idleTimeout;
  }

  static Connection open(Channel channel, ConnectionGate gate, Duration idleTimeout) {
    Connection connection = new Connection(channel, gate, idleTimeout);
    channel.attr(KEY).set(connection);
    connection.check();
    channel.closeFuture().addListener(closed -> connection.closed());
    return connection;
  }

  static Connection of(HttpConnection connection) {
    return of(((ConnectionBase) connection).channel());
  }

  static Connection of(Channel channel) {
    return channel.attr(KEY).get();
  }

  /** What all of its requests tell a guest of where they came from. */
  OriginHeaders origin(HttpServerRequest request) {
    if (origin == null) {
      origin = new OriginHeaders(request.remoteAddress().hostAddress());
    }
    return origin;
  }

  void exchangeBegins() {
    exchanges++;
    gate.exchangeBegins();
  }

  void exchangeEnds() {
    exchanges--;
    idleSince = System.nanoTime();
    gate.exchangeEnds();
    closeIfDrained();
  }

  /** Whether the client was told that no further request is taken (RFC 9112 9.6). */
  boolean isClosing() {
    return closing;
  }

  /** Tells an HTTP/1.1 client in the answer that the connection ends with it. */
  void announceClose(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      closing = true;
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  boolean isDraining() {
    return gate.isDraining();
  }

  void closeIfDrained() {
    if (exchanges == 0 && gate.isDraining()) {
      close();
    }
  }

  /**
   * Throws away for a while what still comes of a request that is answered, then ends it. To close
   * at once would reset the socket, and the client would often not get to read the answer.
   */
  void linger(HttpServerRequest request, Duration limit) {
    request.handler(part -> {}).exceptionHandler(cause -> {});
    if (request.version() == HttpVersion.HTTP_2) {
      after(limit, () -> endStream(request));
    } else {
      request.endHandler(end -> close());
      after(limit, this::close);
    }
  }

  private static void endStream(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.response().reset(NO_ERROR);
    }
  }

  private void after(Duration limit, Runnable task) {
    var timer = channel.eventLoop().schedule(task, limit.toNanos(), TimeUnit.NANOSECONDS);
    channel.closeFuture().addListener(closed -> timer.cancel(false));
  }

  private void check() {
    Duration left = idleTimeout.minusNanos(System.nanoTime() - idleSince);
    if (exchanges == 0 && !left.isPositive()) {
      close();
      return;
    }
    Duration wait = exchanges == 0 ? left : idleTimeout;
    nextCheck = channel.eventLoop().schedule(this::check, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  void flush() {
    channel.flush();
  }

  private void closed() {
    if (nextCheck != null) {
      nextCheck.cancel(false);
    }
  }

  private void close() {
    var _ = channel.close();
  }
}
