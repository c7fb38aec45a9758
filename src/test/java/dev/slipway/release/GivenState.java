package dev.slipway.release;

import dev.slipway.capability.BindingScope;
import dev.slipway.engine.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** States of releases for tests. */
final class GivenState {
  static final Limits DEFAULTS = limits(Duration.ofSeconds(5));

  private GivenState() {}

  static Limits limits(Duration wallDeadline) {
    return new Limits(64 << 20, 1000, wallDeadline, Duration.ofSeconds(5), 100, 1000, 100);
  }

  /** Targets alone; everything else as for a new function. */
  static ReleaseState of(Target... targets) {
    return new ReleaseState(
        List.of(targets), DEFAULTS, Instances.FRESH, Environment.EMPTY, Bindings.NONE);
  }

  static ReleaseState bound(ReleaseBinding... bindings) {
    return of(new Target(1, 1)).with(new Bindings(List.of(bindings)));
  }

  static ReleaseBinding keyvalue(String link, String provider) {
    return new ReleaseBinding("wascc:keyvalue", link, provider, Map.of(), BindingScope.FUNCTION);
  }

  static ReleaseState of(Limits limits, Map<String, String> environment) {
    return new ReleaseState(
        List.of(new Target(1, 1)),
        limits,
        Instances.FRESH,
        new Environment(environment),
        Bindings.NONE);
  }
}
