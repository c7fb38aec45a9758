package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.InstancePolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a release's instance policy may go, and what it has if it says nothing. */
@ApplicationScoped
public class InstanceRules {
  private final InstanceConfig config;

  InstanceRules(InstanceConfig config) {
    this.config = config;
  }

  public int defaultConcurrency() {
    return config.maxConcurrency();
  }

  /**
   * Refuses what this platform does not give.
   *
   * @throws SlipwayException {@code release-invalid} with the limit's name
   */
  public void require(InstancePolicy policy) {
    if (policy instanceof InstancePolicy.Warm warm) {
      within("instances.size", warm.size(), config.maxWarm());
      within("instances.maxIdle", warm.maxIdle(), config.maxIdle());
    }
  }

  private static <T extends Comparable<T>> void within(String name, T value, T most) {
    if (value.compareTo(most) > 0) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "%s is %s, but this platform gives %s at most.".formatted(name, value, most),
              "Ask for less, or have the operator raise slipway.instances.")
          .with("limit", name);
    }
  }
}
