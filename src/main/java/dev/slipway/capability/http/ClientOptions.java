package dev.slipway.capability.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import java.time.Duration;

/** Tells Vert.x a provider's limits. */
final class ClientOptions {
  private ClientOptions() {}

  static HttpClientOptions of(HttpSettings settings, HttpClientConfig config) {
    Duration connect =
        HttpBounds.shorter(
            settings.connectTimeout().orElse(config.connectTimeout()), config.connectTimeout());
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(Math.toIntExact(connect.toMillis()))
            .setKeepAliveTimeout(Math.toIntExact(Math.max(1, config.keepAlive().toSeconds())))
            .setMaxHeaderSize(Math.toIntExact(config.maxHeaders().asLongValue()))
            .setDecompressionSupported(false)
            .setVerifyHost(true);
    settings
        .caCertificates()
        .ifPresent(
            pem -> options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(pem))));
    return options;
  }

  /** A provider's calls are counted before, so none waits here. */
  static PoolOptions pool(HttpBounds bounds) {
    return new PoolOptions()
        .setHttp1MaxSize(bounds.connections())
        .setMaxWaitQueueSize(bounds.connections());
  }
}
