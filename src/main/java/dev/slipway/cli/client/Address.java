package dev.slipway.cli.client;

import java.net.URI;

/** Reads where a control API is. */
public final class Address {
  /** Where it is unless somebody says otherwise. */
  public static final String DEFAULT = "http://127.0.0.1:8080";

  private Address() {}

  /**
   * The address that a person has given.
   *
   * @throws IllegalArgumentException with the reason, which repeats no password
   */
  public static URI parse(String text) {
    if (text.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "The address of a control API has no user and no password in it: leave them out, and"
              + " give the token by --token-file or SLIPWAY_TOKEN");
    }
    try {
      URI address = URI.create(text);
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any address that is none of ours.
    }
    throw new IllegalArgumentException(
        "%s is no address of a control API, such as %s".formatted(text, DEFAULT));
  }
}
