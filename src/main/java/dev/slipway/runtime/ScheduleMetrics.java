package dev.slipway.runtime;

import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToIntFunction;

/** Registers what Prometheus may read of the schedule and of warm instances. */
@ApplicationScoped
class ScheduleMetrics {
  private final GuestScheduler scheduler;
  private final WarmGuests warmGuests;

  ScheduleMetrics(GuestScheduler scheduler, WarmGuests warmGuests) {
    this.scheduler = scheduler;
    this.warmGuests = warmGuests;
  }

  void register(@Observes StartupEvent event, MeterRegistry registry) {
    guests(registry, "running", ScheduleFigures::running);
    guests(registry, "long-running", ScheduleFigures::longRunning);
    guests(registry, "waiting", ScheduleFigures::waiting);
    Gauge.builder("slipway.schedule.queued", scheduler, s -> s.figures().queued())
        .description("Invocations that have not begun")
        .register(registry);
    Gauge.builder("slipway.instances.warm", warmGuests, WarmGuests::idle)
        .description("Warm instances that wait for an invocation")
        .register(registry);
  }

  private void guests(MeterRegistry registry, String state, ToIntFunction<ScheduleFigures> count) {
    Gauge.builder("slipway.schedule.guests", scheduler, s -> count.applyAsInt(s.figures()))
        .description("Guests that have begun and not ended, by what they hold")
        .tag("state", state)
        .register(registry);
  }
}
