package dev.slipway.ingress;

import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;

/** Tells Vert.x the listener's limits. */
final class ServerOptions {
  /**
   * Vert.x takes a negative port for a free one that is shared by all servers who give the same
   * number; Quarkus gives -1 and -2 for its own.
   */
  private static final int SHARED_FREE_PORT = -8000;

  private ServerOptions() {}

  static HttpServerOptions of(IngressConfig config) {
    int maxHeaders = Math.toIntExact(config.maxHeaders().asLongValue());
    HttpServerOptions options = new HttpServerOptions();
    options
        .setHost(config.host())
        .setPort(config.port() == 0 ? SHARED_FREE_PORT : config.port())
        .setMaxInitialLineLength(Math.toIntExact(config.maxRequestLine().asLongValue()))
        .setMaxHeaderSize(maxHeaders)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout(Math.toIntExact(config.idleTimeout().toMillis()))
        .setInitialSettings(
            new Http2Settings()
                .setMaxConcurrentStreams(config.maxStreams())
                .setMaxHeaderListSize(maxHeaders));
    return options;
  }
}
