package dev.slipway.error;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Makes a refusal of anything that can be thrown. */
final class Refusals {
  private Refusals() {}

  /** The refusal inside if there is one, else what the throwable means, else {@code internal}. */
  static SlipwayException of(Throwable thrown) {
    return Causes.first(SlipwayException.class, thrown)
        .or(() -> DatabaseRefusal.of(thrown))
        .or(() -> ofHttp(thrown))
        .orElseGet(Refusals::internal);
  }

  static SlipwayException internal() {
    return new SlipwayException(
        ErrorCode.INTERNAL,
        "Slipway failed while it handled the request.",
        "Repeat the call; if it fails again, give the requestId to the operator, whose log has the"
            + " cause.");
  }

  private static Optional<SlipwayException> ofHttp(Throwable thrown) {
    return switch (thrown) {
      case WebApplicationException refused -> Optional.of(HttpRefusal.of(refused));
      case RejectedExecutionException full -> Optional.of(overloaded());
      default -> Optional.empty();
    };
  }

  private static SlipwayException overloaded() {
    return new SlipwayException(
        ErrorCode.OVERLOADED,
        "All threads of the control API are busy and its queue is full.",
        "Repeat the call in a moment.");
  }
}
