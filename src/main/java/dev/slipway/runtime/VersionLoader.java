package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import dev.slipway.function.Version;
import dev.slipway.guest.Guest;
import dev.slipway.module.ModuleLoader;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads versions, sharing the code of equal modules. */
@ApplicationScoped
public class VersionLoader {
  private final ModuleLoader modules;
  private final SharedGuests guests;
  private final IssuerTrusts trusts;

  VersionLoader(ModuleLoader modules, SharedGuests guests, IssuerTrusts trusts) {
    this.modules = modules;
    this.guests = guests;
    this.trusts = trusts;
  }

  /** Loads a version; the caller gives it back by {@link #unload}. */
  LoadedVersion load(String namespace, Version version) {
    Guest guest = guests.acquire(version.digest(), () -> modules.load(namespace, version.digest()));
    return new LoadedVersion(
        version.number(),
        guest,
        version.dialect(),
        VersionClaims.of(version),
        trusts.of(namespace, version.issuer()));
  }

  /** Compiles a loaded version for limits, where the engine needs that. */
  void prepare(LoadedVersion loaded, Version version, Limits limits) {
    modules.prepare(loaded.guest(), version.digest(), limits);
  }

  void unload(Version version) {
    guests.release(version.digest());
  }
}
