package dev.slipway.runtime;

import dev.slipway.log.FunctionLog;
import dev.slipway.log.LogBounds;
import dev.slipway.log.LogConfig;
import dev.slipway.runtime.statistics.FunctionStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Opens the journals of functions. */
@ApplicationScoped
public class Journals {
  private static final int LETTERS_AND_DIGITS = 36;

  private final LogConfig log;
  private final StatisticsConfig statistics;

  Journals(LogConfig log, StatisticsConfig statistics) {
    this.log = log;
    this.statistics = statistics;
  }

  /** An empty journal, for a new handle. */
  FunctionJournal open() {
    return new FunctionJournal(
        new FunctionLog(LogBounds.of(log), epoch()),
        new FunctionStatistics(statistics.longestWindow()),
        new RefusalPace(log.refusalsPerSecond()));
  }

  /** The time tells two logs of one name apart: the second is opened after the first has ended. */
  private static String epoch() {
    return Long.toString(
        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()), LETTERS_AND_DIGITS);
  }
}
