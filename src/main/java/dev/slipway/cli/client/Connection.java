package dev.slipway.cli.client;

import java.net.URI;

/**
 * Where the platform is and who calls.
 *
 * @param token sent with every call, and shown nowhere; empty if none was given
 */
public record Connection(URI url, String token, String namespace) {
  /** Without the token, which must not come into a message. */
  @Override
  public String toString() {
    return url + ", namespace " + namespace;
  }
}
