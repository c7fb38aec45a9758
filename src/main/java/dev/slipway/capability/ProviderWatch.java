package dev.slipway.capability;

import dev.slipway.capability.ProviderHealth.Status;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Checks all live providers now and then, each on a thread of its own: one that hangs delays none.
 */
@ApplicationScoped
class ProviderWatch {
  private static final Logger LOG = Logger.getLogger(ProviderWatch.class);

  private final LiveProviders providers;
  private final ProviderConfig config;
  private final Clock clock;
  private final Set<LiveProvider> inCheck = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("provider-watch").factory());

  ProviderWatch(LiveProviders providers, ProviderConfig config, Clock clock) {
    this.providers = providers;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes @Priority(300) StartupEvent event) {
    long every = config.checkInterval().toMillis();
    Future<?> _ = rounds.scheduleWithFixedDelay(this::round, 0, every, TimeUnit.MILLISECONDS);
  }

  /** Begins a check of each that is not in one. */
  void round() {
    for (ProviderHandle handle : providers.all()) {
      handle
          .state()
          .live()
          .filter(inCheck::add)
          .ifPresent(
              live -> Thread.ofVirtual().name("provider-watch").start(() -> check(handle, live)));
    }
  }

  private void check(ProviderHandle handle, LiveProvider live) {
    Status before = live.health().status();
    try {
      live.check(config.checkTimeout(), clock.instant());
      if (before == Status.UNHEALTHY) {
        LOG.infof("the provider %s serves again", handle.key());
      }
    } catch (ProviderException e) {
      if (before != Status.UNHEALTHY && handle.state().live().filter(live::equals).isPresent()) {
        LOG.warnf("the provider %s does not serve: %s", handle.key(), e.getMessage());
      }
    } finally {
      inCheck.remove(live);
    }
  }

  @PreDestroy
  void stop() {
    rounds.shutdownNow();
  }
}
