package dev.slipway.capability.http;

import java.time.Duration;

/**
 * What one provider allows: the least of what the platform and its own configuration say.
 *
 * @param responseBytes of a body that comes back
 * @param requestBytes of a body that is sent
 * @param headerBytes of all headers, either way
 * @param urlLength in characters
 * @param timeout of a whole call
 * @param connections calls at once
 */
record HttpBounds(
    long responseBytes,
    long requestBytes,
    long headerBytes,
    long urlLength,
    Duration timeout,
    int connections) {
  static HttpBounds of(HttpSettings settings, HttpClientConfig config) {
    return new HttpBounds(
        Math.min(
            settings.maxResponseBytes().orElse(Long.MAX_VALUE), config.maxResponse().asLongValue()),
        config.maxRequest().asLongValue(),
        config.maxHeaders().asLongValue(),
        config.maxUrl().asLongValue(),
        shorter(settings.timeout().orElse(config.timeout()), config.timeout()),
        Math.min(settings.maxConnections().orElse(Integer.MAX_VALUE), config.connections()));
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
