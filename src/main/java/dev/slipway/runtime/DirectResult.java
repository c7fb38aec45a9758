package dev.slipway.runtime;

import dev.slipway.error.SlipwayException;

/** How a direct invocation ended. */
sealed interface DirectResult {
  /** The guest was reached, whatever became of it. */
  record Reached(InvokeReply reply) implements DirectResult {}

  record Refused(SlipwayException refusal) implements DirectResult {}
}
