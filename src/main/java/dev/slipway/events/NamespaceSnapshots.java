package dev.slipway.events;

import dev.slipway.capability.LiveProviders;
import dev.slipway.runtime.FunctionHealthService;
import dev.slipway.runtime.NamespaceFigures;
import dev.slipway.runtime.schedule.GuestScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads how namespaces are. Neither waits nor asks guests or the database. Any thread. */
@ApplicationScoped
class NamespaceSnapshots {
  private final NamespaceFigures figures;
  private final GuestScheduler scheduler;
  private final FunctionHealthService health;
  private final LiveProviders providers;
  private final Clock clock;

  NamespaceSnapshots(
      NamespaceFigures figures,
      GuestScheduler scheduler,
      FunctionHealthService health,
      LiveProviders providers,
      Clock clock) {
    this.figures = figures;
    this.scheduler = scheduler;
    this.health = health;
    this.providers = providers;
    this.clock = clock;
  }

  NamespaceSnapshot take(String namespace, Duration window) {
    Instant now = clock.instant();
    return new NamespaceSnapshot(
        new StatisticsEvent(
            now,
            window,
            ScheduleCounts.of(scheduler.slots(), scheduler.figures()),
            figures.read(namespace, window)),
        new HealthEvent(now, health.known(namespace), providers.standings(namespace)));
  }
}
