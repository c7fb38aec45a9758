package dev.slipway.runtime;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.function.Function;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.statistics.StatisticsWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of a namespace in figures. Any thread. */
@ApplicationScoped
public class NamespaceFigures {
  private final LiveFunctions live;
  private final FunctionService functions;
  private final GuestScheduler scheduler;

  NamespaceFigures(LiveFunctions live, FunctionService functions, GuestScheduler scheduler) {
    this.live = live;
    this.functions = functions;
    this.scheduler = scheduler;
  }

  /**
   * Takes in the functions that had no release since the platform started, of which nothing is
   * known otherwise. Asks the database.
   *
   * @throws dev.slipway.error.SlipwayException {@code not-found} if there is no such namespace
   */
  public void open(String namespace) {
    @Nullable String after = null;
    do {
      Page<Function> page =
          functions.list(
              namespace, new PageRequest(PageRequest.MAX_LIMIT, Optional.ofNullable(after)));
      for (Function function : page.items()) {
        FunctionHandle _ = live.open(new FunctionKey(namespace, function.name()));
      }
      after = page.next();
    } while (after != null);
  }

  /** All functions that are known, by name. Neither waits nor asks the database. */
  public List<FunctionFigures> read(String namespace, Duration window) {
    return live.in(namespace)
        .map(function -> read(function, window))
        .sorted(Comparator.comparing(FunctionFigures::name))
        .toList();
  }

  private FunctionFigures read(FunctionHandle function, Duration length) {
    StatisticsWindow window = function.journal().statistics().window(length, System.nanoTime());
    return FunctionFigures.of(function, window, scheduler.begun(function.lane()));
  }
}
