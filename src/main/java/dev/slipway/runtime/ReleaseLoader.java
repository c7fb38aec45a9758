package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.guest.Guest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Loads releases before anything changes. */
@ApplicationScoped
public class ReleaseLoader {
  private final LiveFunctions functions;
  private final VersionLoader versions;
  private final WarmGuests warmGuests;
  private final BindingResolver resolver;

  ReleaseLoader(
      LiveFunctions functions,
      VersionLoader versions,
      WarmGuests warmGuests,
      BindingResolver resolver) {
    this.functions = functions;
    this.versions = versions;
    this.warmGuests = warmGuests;
    this.resolver = resolver;
  }

  /**
   * Loads, compiling if need be, every version of a release. Takes up to seconds.
   *
   * @throws dev.slipway.error.SlipwayException if one of them cannot be loaded; nothing is left
   *     behind then
   */
  public PreparedRelease prepare(ReleasePlan plan) {
    List<Version> loaded = new ArrayList<>();
    List<LoadedRelease.Target> targets = new ArrayList<>();
    Runnable free =
        () -> {
          targets.forEach(target -> warmGuests.close(target.version().guest(), plan.instances()));
          loaded.forEach(versions::unload);
        };
    try {
      for (ReleasePlan.Share share : plan.shares()) {
        LoadedVersion version = versions.load(plan.function().namespace(), share.version());
        loaded.add(share.version());
        versions.prepare(version, share.version(), plan.bounds().limits());
        Guest guest = warmGuests.open(version.guest(), plan.instances());
        targets.add(new LoadedRelease.Target(version.with(guest), share.weight()));
      }
      FunctionHandle function = functions.open(plan.function());
      ReleaseBindings bindings = resolver.resolve(function, plan.bindings());
      return new PreparedRelease(
          function, new LoadedRelease(plan.number(), targets, plan.bounds(), bindings, free));
    } catch (RuntimeException e) {
      free.run();
      throw e;
    }
  }

  /** Lets callers find the function, though it has no release yet. */
  public void open(FunctionKey key) {
    FunctionHandle _ = functions.open(key);
  }

  /**
   * Records that the current release of a function could not be loaded, so that callers learn it.
   */
  public void broken(FunctionKey function, int number, String reason) {
    functions.open(function).advance(new FunctionHandle.State.Broken(number, reason));
  }

  /** The number of the release that the function serves; 0 if none. */
  public int activeNumber(FunctionKey key) {
    return functions.find(key).map(handle -> handle.state().number()).orElse(0);
  }
}
