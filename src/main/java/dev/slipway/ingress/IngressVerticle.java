package dev.slipway.ingress;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.atomic.AtomicInteger;

/** The listener's part on one event loop; all of them share the port. */
final class IngressVerticle extends AbstractVerticle {
  private final HttpServerOptions options;
  private final ConnectionGate gate;
  private final RequestHandler requests;
  private final int maxPipelined;
  private final AtomicInteger boundPort;

  IngressVerticle(
      IngressConfig config, ConnectionGate gate, RequestHandler requests, AtomicInteger boundPort) {
    this.options = ServerOptions.of(config);
    this.gate = gate;
    this.requests = requests;
    this.maxPipelined = config.maxPipelined();
    this.boundPort = boundPort;
  }

  @Override
  public void start(Promise<Void> started) {
    IngressLoop loop = IngressLoop.of(context, requests::begin);
    Handler<HttpServerRequest> handler = request -> requests.handle(request, loop);
    Future<HttpServer> listening =
        new IngressServer((VertxInternal) vertx, options, gate)
            .requestHandler(handler)
            .invalidRequestHandler(requests::handleUndecodable)
            .connectionHandler(connection -> connected(connection, handler))
            .exceptionHandler(broken -> {})
            .listen();
    listening
        .onSuccess(server -> boundPort.set(server.actualPort()))
        .<Void>mapEmpty()
        .onComplete(started);
  }

  /** Vert.x would look for WebSockets first, and answer unknown versions of HTTP with nothing. */
  private void connected(HttpConnection connection, Handler<HttpServerRequest> handler) {
    ((HttpServerConnection) connection).handler(handler);
    PipelineLimit.guard(connection, maxPipelined);
  }
}
