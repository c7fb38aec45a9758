package dev.slipway.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an issuer says about a module.
 *
 * @param capabilities contracts that the module may use; none means none
 * @param revision grows with each version; what decides which of two is newer
 * @param version free text for people
 * @param callAlias a name by which other guests may call it
 * @param provider whether it is a portable provider
 */
public record ModuleClaims(
    Optional<String> name,
    List<String> tags,
    List<String> capabilities,
    OptionalInt revision,
    Optional<String> version,
    Optional<String> callAlias,
    boolean provider) {
  public ModuleClaims {
    tags = List.copyOf(tags);
    capabilities = List.copyOf(capabilities);
  }

  /** A named module with capabilities and nothing else. */
  public static ModuleClaims named(String name, List<String> capabilities) {
    return new ModuleClaims(
        Optional.of(name),
        List.of(),
        capabilities,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
