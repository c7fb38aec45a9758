package dev.slipway.namespace;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Limits;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;

/** What limits this platform gives where none are named, and how far named ones may go. */
@ApplicationScoped
public class LimitPolicy {
  private final LimitRange range;

  LimitPolicy(LimitConfig config, Engine engine) {
    Limits defaults = defaults(config);
    this.range = new LimitRange(defaults, most(config.max(), engine));
    require(defaults, ErrorCode.INVALID_REQUEST);
  }

  private static Limits most(LimitConfig.Max max, Engine engine) {
    return new Limits(
        engine.bounds().memoryBytes(),
        Math.toIntExact(Math.min(Integer.MAX_VALUE, engine.bounds().tableElements())),
        max.wallDeadline(),
        max.cpuTime(),
        Math.min(max.hostCalls(), engine.bounds().hostCalls()),
        max.responseBytes(),
        max.logBytes());
  }

  /** The platform's own, which a namespace may replace, and the most that may be named. */
  public LimitRange range() {
    return range;
  }

  /**
   * Refuses limits that this platform does not give.
   *
   * @param refusal the code to refuse with
   * @throws SlipwayException with that code and the limit's name
   */
  public void require(Limits limits, ErrorCode refusal) {
    Limits most = range.max();
    within("memoryBytes", limits.memoryBytes(), most.memoryBytes(), refusal);
    within("tableElements", limits.tableElements(), most.tableElements(), refusal);
    within("wallDeadline", limits.wallDeadline(), most.wallDeadline(), refusal);
    within("cpuTime", limits.cpuTime(), most.cpuTime(), refusal);
    within("hostCalls", limits.hostCalls(), most.hostCalls(), refusal);
    within("responseBytes", limits.responseBytes(), most.responseBytes(), refusal);
    within("logBytes", limits.logBytes(), most.logBytes(), refusal);
  }

  private static <T extends Comparable<T>> void within(
      String name, T value, T most, ErrorCode refusal) {
    if (value.compareTo(most) > 0) {
      throw new SlipwayException(
              refusal,
              "The limit %s is %s, but this platform gives %s at most."
                  .formatted(name, value, most),
              "Ask for less, or have the operator raise slipway.limits.max or the engine's bounds.")
          .with("limit", name);
    }
  }

  /** The limits that the settings name. */
  public static Limits defaults(LimitConfig config) {
    return new Limits(
        config.memoryBytes(),
        config.tableElements(),
        config.wallDeadline(),
        config.cpuTime(),
        config.hostCalls(),
        config.responseBytes(),
        config.logBytes());
  }
}
