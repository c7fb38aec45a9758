package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version that a release serves.
 *
 * @param weight its share of the requests is weight / sum of all weights
 */
@Schema(name = "Target")
public record Target(int version, int weight) {
  /** Sums of weights stay far inside an int. */
  private static final int MAX_WEIGHT = 1_000_000;

  public Target {
    if (version < 1) {
      throw invalid("A target's version is %d, but versions start at 1.".formatted(version));
    }
    if (weight < 1 || weight > MAX_WEIGHT) {
      throw invalid(
          "The weight of version %d is %d, but weights are from 1 to %d."
              .formatted(version, weight, MAX_WEIGHT));
    }
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST, reason, "Give each target as {\"version\": 2, \"weight\": 1}.");
  }
}
