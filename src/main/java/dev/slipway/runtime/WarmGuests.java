package dev.slipway.runtime;

import dev.slipway.guest.Guest;
import dev.slipway.guest.InstancePolicy;
import dev.slipway.guest.WarmRoom;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives guests their instance policy, and ends warm instances that nobody uses. */
@ApplicationScoped
public class WarmGuests {
  private final WarmRoom room;
  private final long checkNanos;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("warm-instances").factory());

  WarmGuests(InstanceConfig config) {
    this.room = new WarmRoom(config.maxWarmTotal());
    this.checkNanos = config.idleCheck().toNanos();
  }

  @PostConstruct
  void start() {
    Future<?> _ =
        checks.scheduleWithFixedDelay(room::endStale, checkNanos, checkNanos, TimeUnit.NANOSECONDS);
  }

  /** The guest under a policy; {@link #close} frees what it adds. */
  Guest open(Guest code, InstancePolicy policy) {
    return switch (policy) {
      case InstancePolicy.Fresh _ -> code;
      case InstancePolicy.Warm warm -> code.warm(warm, room);
    };
  }

  /** Ends the warm instances of what {@link #open} gave; the code itself stays. */
  void close(Guest guest, InstancePolicy policy) {
    switch (policy) {
      case InstancePolicy.Fresh _ -> {}
      case InstancePolicy.Warm _ -> guest.close();
    }
  }

  /** Warm instances of all functions that nobody uses now. */
  public int idle() {
    return room.idle();
  }

  @PreDestroy
  void stop() {
    checks.shutdownNow();
  }
}
