package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.InstancePolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * The instance policy of a release, as the API writes it.
 *
 * @param policy {@code fresh}: a new instance for each invocation; {@code warm}: instances serve
 *     one invocation after the other
 * @param size warm only: idle instances that are kept of each version
 * @param maxInvocations warm only: how many an instance serves
 * @param maxIdle warm only: how long one is kept without any
 * @param maxConcurrency invocations in flight at once; the platform's own number if absent
 */
public record Instances(
    String policy,
    Optional<Integer> size,
    Optional<Integer> maxInvocations,
    Optional<Duration> maxIdle,
    Optional<Integer> maxConcurrency) {
  public static final Instances FRESH =
      new Instances(
          "fresh", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of each version: two cores seldom need more, and more idle ones are only memory. */
  private static final int DEFAULT_SIZE = 4;

  /** Seldom enough to cost nothing, often enough that a leak in a guest stays small. */
  private static final int DEFAULT_MAX_INVOCATIONS = 10_000;

  /** Longer than the pauses of regular traffic. */
  private static final Duration DEFAULT_MAX_IDLE = Duration.ofMinutes(1);

  public Instances {
    if (policy == null) {
      throw invalid("The instances name no policy.", "policy");
    }
    switch (policy) {
      case "fresh" -> requireNoneWarm(size, maxInvocations, maxIdle);
      case "warm" -> {
        size = positive("size", size.orElse(DEFAULT_SIZE));
        maxInvocations = positive("maxInvocations", maxInvocations.orElse(DEFAULT_MAX_INVOCATIONS));
        maxIdle = Optional.of(maxIdle.orElse(DEFAULT_MAX_IDLE));
        if (!maxIdle.get().isPositive()) {
          throw invalid("maxIdle must be above 0, but is " + maxIdle.get() + ".", "maxIdle");
        }
      }
      default -> throw invalid("There is no instance policy \"" + policy + "\".", "policy");
    }
    maxConcurrency.ifPresent(value -> positive("maxConcurrency", value));
  }

  InstancePolicy instancePolicy() {
    return policy.equals("fresh")
        ? InstancePolicy.FRESH
        : new InstancePolicy.Warm(
            size.orElseThrow(), maxInvocations.orElseThrow(), maxIdle.orElseThrow());
  }

  private static void requireNoneWarm(Optional<?> size, Optional<?> invocations, Optional<?> idle) {
    if (size.isPresent() || invocations.isPresent() || idle.isPresent()) {
      throw invalid("size, maxInvocations and maxIdle belong to the policy warm.", "policy");
    }
  }

  private static Optional<Integer> positive(String field, int value) {
    if (value < 1) {
      throw invalid("%s must be above 0, but is %d.".formatted(field, value), field);
    }
    return Optional.of(value);
  }

  private static SlipwayException invalid(String reason, String field) {
    return new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            reason,
            "Use {\"policy\": \"fresh\"} or {\"policy\": \"warm\", \"size\": 4}, or leave it out.")
        .with("field", "instances." + field);
  }
}
