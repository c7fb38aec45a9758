package dev.slipway.cli.deploy;

import dev.slipway.claims.ModuleClaims;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the next version of a function claims: what was asked for, and for the rest what the version
 * before claims.
 *
 * @param asked empty parts were not asked for
 * @param earlier the newest version's claims; empty before the first one
 */
record NextClaims(ModuleClaims asked, Optional<ModuleClaims> earlier) {
  /**
   * The claims of a new version. A version text is not taken over, because it names that version.
   *
   * @param name unless one was asked for or there before
   * @param revision unless one was asked for
   */
  ModuleClaims make(String name, int revision) {
    return new ModuleClaims(
        asked.name().or(() -> earlier.flatMap(ModuleClaims::name)).or(() -> Optional.of(name)),
        listed(asked.tags(), earlier.map(ModuleClaims::tags)),
        listed(asked.capabilities(), earlier.map(ModuleClaims::capabilities)),
        asked.revision().isPresent() ? asked.revision() : OptionalInt.of(revision),
        asked.version(),
        asked.callAlias().or(() -> earlier.flatMap(ModuleClaims::callAlias)),
        asked.provider() || earlier.map(ModuleClaims::provider).orElse(false));
  }

  /** Whether a version with these claims is what was asked for, whatever else it says. */
  boolean areMetBy(ModuleClaims present) {
    return asked.name().map(name -> present.name().equals(Optional.of(name))).orElse(true)
        && (asked.tags().isEmpty() || asked.tags().equals(present.tags()))
        && (asked.capabilities().isEmpty() || asked.capabilities().equals(present.capabilities()))
        && (asked.revision().isEmpty() || asked.revision().equals(present.revision()))
        && (asked.version().isEmpty() || asked.version().equals(present.version()))
        && (asked.callAlias().isEmpty() || asked.callAlias().equals(present.callAlias()))
        && (!asked.provider() || present.provider());
  }

  private static List<String> listed(List<String> asked, Optional<List<String>> earlier) {
    return asked.isEmpty() ? earlier.orElse(List.of()) : asked;
  }
}
