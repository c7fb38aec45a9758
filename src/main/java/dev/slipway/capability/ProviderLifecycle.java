package dev.slipway.capability;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * Opens what is recorded before releases are loaded, which bind to it; at the end lets go of
 * functions before the runtime stops, and closes providers after it.
 */
@ApplicationScoped
class ProviderLifecycle {
  private final ProviderCatchUp catchUp;
  private final LiveProviders providers;
  private final ProviderConfig config;

  ProviderLifecycle(ProviderCatchUp catchUp, LiveProviders providers, ProviderConfig config) {
    this.catchUp = catchUp;
    this.providers = providers;
    this.config = config;
  }

  void open(@Observes @Priority(50) StartupEvent event) {
    catchUp.all();
  }

  void detach(@Observes @Priority(2000) ShutdownEvent event) {
    List<Attachment> all =
        providers.all().stream().flatMap(handle -> handle.release().stream()).toList();
    Detaching.all(all, config.drain());
  }

  void close(@Observes @Priority(4000) ShutdownEvent event) {
    List<Attachment> ends =
        providers.all().stream()
            .map(handle -> handle.advance(new ProviderHandle.State.Absent(Long.MAX_VALUE)))
            .flatMap(Optional::stream)
            .<Attachment>map(cutover -> () -> cutover.finish(config.drain()))
            .toList();
    Detaching.all(ends, config.drain().plus(config.drain()));
  }
}
