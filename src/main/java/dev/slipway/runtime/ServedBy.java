package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.log.LogOrigin;
import java.util.OptionalInt;

/**
 * Which version answered, and by which release it was chosen.
 *
 * @param release 0 for a version that was asked for by its number
 */
public record ServedBy(int version, int release) {
  /** Where the log's entries of an invocation come from that it answered. */
  LogOrigin origin(RequestId request) {
    OptionalInt chosenBy = release > 0 ? OptionalInt.of(release) : OptionalInt.empty();
    return new LogOrigin(OptionalInt.of(version), chosenBy, request);
  }
}
