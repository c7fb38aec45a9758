package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.follow.Followers;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.runtime.FunctionHandle;
import dev.slipway.runtime.LiveFunctions;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalInt;

/** Who watches any function's releases now. One thread serves all. */
@ApplicationScoped
class ReleaseWatches {
  private final FunctionService functions;
  private final LiveFunctions live;
  private final ReleaseService releases;
  private final WatchConfig config;
  private final Followers<ReleaseWatch> watches;

  ReleaseWatches(
      FunctionService functions, LiveFunctions live, ReleaseService releases, WatchConfig config) {
    this.functions = functions;
    this.live = live;
    this.releases = releases;
    this.config = config;
    this.watches = new Followers<>("release-watches", config.watchers());
  }

  /**
   * Tells a client each release of a function from now on, until it leaves.
   *
   * @param after the last release that the client has seen; empty to begin with the current one
   * @throws SlipwayException {@code not-found}, or {@code overloaded} if there is no place
   */
  ReleaseWatch watch(FunctionKey key, OptionalInt after, ReleaseClient client) {
    FunctionHandle function = live.open(functions.require(key).key());
    ReleaseWatch watch =
        new ReleaseWatch(
            function,
            number -> releases.require(key, number),
            client,
            watches::leave,
            watches.thread());
    if (!watches.join(watch)) {
      throw new SlipwayException(
              ErrorCode.OVERLOADED,
              "The platform's releases have %d watchers already.".formatted(config.watchers()),
              "End one of them, or read the release from time to time.")
          .with("limit", "slipway.watch.watchers");
    }
    watch.begin(after, config.retry());
    return watch;
  }

  /** How many there are. */
  int count() {
    return watches.count();
  }

  /** Before the runtime ends its functions, which would look as if they were deleted. */
  void stop(@Observes @Priority(10) ShutdownEvent event) {
    watches.all().forEach(ReleaseWatch::stop);
    watches.stop();
  }
}
