package dev.slipway.runtime;

import dev.slipway.capability.Binding;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.guest.InstancePolicy;
import java.util.List;

/** What of a release the runtime needs to load it. */
public record ReleasePlan(
    FunctionKey function,
    int number,
    List<Share> shares,
    ReleaseBounds bounds,
    InstancePolicy instances,
    List<Binding> bindings) {
  /** A version with its weight. */
  public record Share(Version version, int weight) {}

  public ReleasePlan {
    if (number < 1) {
      throw new IllegalArgumentException("release numbers start at 1, but this is " + number);
    }
    shares = List.copyOf(shares);
    bindings = List.copyOf(bindings);
  }
}
