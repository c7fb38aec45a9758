package dev.slipway.events;

import dev.slipway.runtime.FunctionFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The event {@code statistics}, told in each interval.
 *
 * @param window of the counts, which ends at {@code at} and begins up to one step of the statistics
 *     earlier
 * @param schedule of the whole platform
 * @param functions of the namespace, by name
 */
public record StatisticsEvent(
    Instant at, Duration window, ScheduleCounts schedule, List<FunctionFigures> functions)
    implements NamespaceEvent {
  public StatisticsEvent {
    functions = List.copyOf(functions);
  }
}
