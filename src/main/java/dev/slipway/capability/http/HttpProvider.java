package dev.slipway.capability.http;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpClientCall;
import dev.slipway.contract.HttpReply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends requests of guests to the servers that its allow-list names. */
final class HttpProvider implements CapabilityProvider {
  /** One asks for a tunnel, the other for what was sent, credentials included. */
  private static final Set<String> REFUSED_METHODS = Set.of("CONNECT", "TRACE");

  private final HttpClient client;
  private final HostLookup lookup;
  private final AllowList allow;
  private final HttpBounds bounds;
  private final Semaphore connections;

  HttpProvider(HttpClient client, HostLookup lookup, AllowList allow, HttpBounds bounds) {
    this.client = client;
    this.lookup = lookup;
    this.allow = allow;
    this.bounds = bounds;
    this.connections = new Semaphore(bounds.connections());
  }

  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public HttpReply call(ProviderCall call) throws ProviderException {
    HttpClientCall asked = (HttpClientCall) call.call();
    long deadline =
        System.nanoTime() + HttpBounds.shorter(call.timeout(), bounds.timeout()).toNanos();
    requireSendable(asked);
    Target target = Target.of(asked.url());
    allow.requireNamed(target);
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(asked.method()))
            .setSsl(target.tls())
            .setHost(target.host())
            .setPort(target.port())
            .setURI(target.uri())
            .setFollowRedirects(false)
            .setHeaders(ForwardedHeaders.sent(asked.headers(), bounds.headerBytes()));
    takeConnection(target, left(deadline));
    try {
      List<InetAddress> found = lookup.addresses(target, left(deadline));
      options.setServer(server(allow.choose(target, found), target));
      return new Exchange(target, bounds.responseBytes())
          .run(client, options, Buffer.buffer(asked.body()), left(deadline));
    } finally {
      connections.release();
    }
  }

  /** In numbers, so that nobody looks it up again. */
  private static SocketAddress server(InetAddress address, Target target) {
    return SocketAddress.inetSocketAddress(target.port(), address.getHostAddress());
  }

  private void requireSendable(HttpClientCall call) throws ProviderException {
    if (!Header.isToken(call.method()) || REFUSED_METHODS.contains(call.method())) {
      throw HttpFailures.refused("The method is none that is sent.");
    }
    if (call.url().length() > bounds.urlLength()) {
      throw HttpFailures.refused(
          "The URL has more than %d characters.".formatted(bounds.urlLength()));
    }
    if (call.body().length > bounds.requestBytes()) {
      throw HttpFailures.refused(
          "The body has more than %d bytes.".formatted(bounds.requestBytes()));
    }
  }

  private void takeConnection(Target target, Duration timeout) throws ProviderException {
    try {
      if (!connections.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        throw HttpFailures.timedOut(target);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw HttpFailures.timedOut(target);
    }
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** There is no one server to ask: it is well as long as it is open. */
  @Override
  public void check(Duration timeout) {}

  @Override
  public void close() {
    lookup.close();
    client.close();
  }
}
