package dev.slipway.runtime;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Limits;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;

/** What limits a release has that names none, and how far one that names some may go. */
@ApplicationScoped
public class LimitPolicy {
  private final Limits defaults;
  private final Limits most;

  LimitPolicy(RuntimeConfig config, Engine engine) {
    this.defaults = of(config.limits());
    RuntimeConfig.MaximumLimits maximum = config.maxLimits();
    this.most =
        new Limits(
            engine.bounds().memoryBytes(),
            Math.toIntExact(Math.min(Integer.MAX_VALUE, engine.bounds().tableElements())),
            maximum.wallDeadline(),
            maximum.cpuTime(),
            maximum.hostCalls(),
            maximum.responseBytes(),
            maximum.logBytes());
    require(defaults);
  }

  public Limits defaults() {
    return defaults;
  }

  /**
   * Refuses limits that this platform does not give.
   *
   * @throws SlipwayException {@code release-invalid} with the limit's name
   */
  public void require(Limits limits) {
    within("memoryBytes", limits.memoryBytes(), most.memoryBytes());
    within("tableElements", limits.tableElements(), most.tableElements());
    within("wallDeadline", limits.wallDeadline(), most.wallDeadline());
    within("cpuTime", limits.cpuTime(), most.cpuTime());
    within("hostCalls", limits.hostCalls(), most.hostCalls());
    within("responseBytes", limits.responseBytes(), most.responseBytes());
    within("logBytes", limits.logBytes(), most.logBytes());
  }

  private static <T extends Comparable<T>> void within(String name, T value, T most) {
    if (value.compareTo(most) > 0) {
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "The limit %s is %s, but this platform gives %s at most."
                  .formatted(name, value, most),
              "Ask for less, or have the operator raise slipway.runtime.max-limits.")
          .with("limit", name);
    }
  }

  private static Limits of(RuntimeConfig.DefaultLimits config) {
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
