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
    if (!"fresh".equals(policy)) {
      throw new SlipwayException(
          ErrorCode.NOT_SUPPORTED_YET,
          "The instance policy \"" + policy + "\" is not supported.",
          "Use {\"policy\": \"fresh\"}, or leave instances out.");
    }
  }
}
