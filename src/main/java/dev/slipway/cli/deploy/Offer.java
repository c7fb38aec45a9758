package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/** What a deployment is to serve. */
sealed interface Offer {
  /** A signed module that the function has no version of. */
  record NewBytes(byte[] wasm) implements Offer {}

  /** A version that was made of the same file before. */
  record SameVersion(JsonNode version) implements Offer {}
}
