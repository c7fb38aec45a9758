package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/**
 * The instance policy of a release.
 *
 * @param policy {@code fresh}: a new instance for each invocation
 */
public record Instances(String policy) {
  public static final Instances FRESH = new Instances("fresh");

  public Instances {
    if (policy == null) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The instances name no policy.",
              "Use {\"policy\": \"fresh\"}, or leave instances out.")
          .with("field", "instances.policy");
    }
    if (!policy.equals("fresh")) {
      throw new SlipwayException(
          ErrorCode.NOT_SUPPORTED_YET,
          "The instance policy \"" + policy + "\" is not supported.",
          "Use {\"policy\": \"fresh\"}, or leave instances out.");
    }
  }
}
