package dev.slipway.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes a step of all functions' statistics at regular times, on a thread of its own. */
@ApplicationScoped
class StatisticsClock {
  private final LiveFunctions functions;
  private final StatisticsConfig config;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("statistics").daemon().factory());

  StatisticsClock(LiveFunctions functions, StatisticsConfig config) {
    this.functions = functions;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    long nanos = config.step().toNanos();
    var _ = thread.scheduleAtFixedRate(this::step, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void step() {
    functions.all().forEach(function -> function.journal().statistics().step(System.nanoTime()));
  }

  @PreDestroy
  void stop() {
    thread.shutdown();
  }
}
