package dev.slipway.release;

import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.Version;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What a release may not do unless its caller allows it (design, swap rules). */
final class SwapRules {
  private SwapRules() {}

  /**
   * Refuses to go back to an older revision unseen; targets that serve already do not count as new.
   */
  static void requireNotOlder(Collection<Version> serving, Collection<Version> added) {
    OptionalInt before = highestRevision(serving);
    OptionalInt after = highestRevision(added);
    if (before.isPresent() && after.isPresent() && after.getAsInt() < before.getAsInt()) {
      throw new SlipwayException(
              ErrorCode.REVISION_NOT_NEWER,
              "The highest new revision is %d, below the %d that serves now."
                  .formatted(after.getAsInt(), before.getAsInt()),
              "Sign the module with a higher revision, or allow \"older-revision\".")
          .with("servingRevision", before.getAsInt())
          .with("newRevision", after.getAsInt());
    }
  }

  /**
   * Refuses versions whose claims name a contract that nothing serves. What a portable provider's
   * claims name it serves itself.
   */
  static void requireBound(Collection<Version> targets, Bindings bindings) {
    Set<String> unbound = new TreeSet<>();
    for (Version version : targets) {
      if (!version.provider()) {
        version.capabilities().stream()
            .map(ContractId::new)
            .filter(contract -> !contract.isImplicit() && !contract.isGuest())
            .filter(contract -> !bindings.bind(contract))
            .forEach(contract -> unbound.add(contract.id()));
      }
    }
    if (!unbound.isEmpty()) {
      throw new SlipwayException(
              ErrorCode.UNBOUND_CAPABILITY,
              "The claims name capabilities that are not bound: %s."
                  .formatted(String.join(", ", unbound)),
              "Bind them first, or allow \"unbound-capability\": calls of them will fail.")
          .with("contracts", List.copyOf(unbound));
    }
  }

  private static OptionalInt highestRevision(Collection<Version> versions) {
    return versions.stream().mapToInt(Version::revision).max();
  }
}
