package dev.slipway.ingress;

import io.netty.channel.Channel;
import io.netty.handler.traffic.GlobalTrafficShapingHandler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.SslChannelProvider;
import io.vertx.core.spi.metrics.TCPMetrics;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x's server behind the {@link ConnectionGate}. Vert.x tells of a connection only when its
 * first request head is complete, too late to limit clients that never complete one; so the gate
 * stands where the socket is accepted, at a seam that Vert.x keeps for itself.
 */
final class IngressServer extends HttpServerImpl {
  private final ConnectionGate gate;

  IngressServer(VertxInternal vertx, HttpServerOptions options, ConnectionGate gate) {
    super(vertx, options);
    this.gate = gate;
  }

  /**
   * None of Quarkus's: they would label each request by a path that anyone makes up, at a cost that
   * every request would bear.
   */
  @Override
  protected @Nullable TCPMetrics<?> createMetrics(SocketAddress address) {
    return null;
  }

  @Override
  protected BiConsumer<Channel, SslChannelProvider> childHandler(
      ContextInternal context, SocketAddress address, GlobalTrafficShapingHandler shaping) {
    BiConsumer<Channel, SslChannelProvider> http = super.childHandler(context, address, shaping);
    return (socket, ssl) -> {
      if (gate.admit(socket)) {
        http.accept(socket, ssl);
      }
    };
  }
}
