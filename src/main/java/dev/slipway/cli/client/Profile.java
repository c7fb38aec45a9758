package dev.slipway.cli.client;

import java.util.Optional;

/** What `slipway login` has kept; what is absent is asked for elsewhere. */
public record Profile(Optional<String> url, Optional<String> token, Optional<String> namespace) {
  public static final Profile NONE =
      new Profile(Optional.empty(), Optional.empty(), Optional.empty());

  /** Without the token, which must not come into a message. */
  @Override
  public String toString() {
    return "profile of " + url.orElse("no platform");
  }
}
