package dev.slipway.ingress;

import java.time.Duration;

/**
 * The limits of one request, taken from {@link IngressConfig} once.
 *
 * @param maxBody bytes
 * @param bodyWindow within which a body brings {@code bodyWindowMin} bytes
 * @param linger how long the rest of a refused body is read away
 */
record IngressLimits(long maxBody, Duration bodyWindow, long bodyWindowMin, Duration linger) {
  IngressLimits {
    if (maxBody < 0 || maxBody > Integer.MAX_VALUE - 1024) {
      throw new IllegalArgumentException(
          "slipway.ingress.max-body is " + maxBody + " bytes, but must be within 0 and 2 GiB");
    }
    if (bodyWindow.toMillis() < 1 || linger.toMillis() < 1) {
      throw new IllegalArgumentException(
          "slipway.ingress.body-window and linger must be at least a millisecond");
    }
  }

  static IngressLimits of(IngressConfig config) {
    return new IngressLimits(
        config.maxBody().asLongValue(),
        config.bodyWindow(),
        config.bodyWindowMin().asLongValue(),
        config.linger());
  }
}
