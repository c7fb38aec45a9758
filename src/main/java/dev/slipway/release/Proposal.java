package dev.slipway.release;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The release that a call wants to make.
 *
 * @param allowed what its caller accepts
 */
record Proposal(
    ReleaseKind kind, ReleaseState state, @Nullable String reason, Set<Allowance> allowed) {
  Proposal {
    allowed = Set.copyOf(allowed);
  }

  boolean allows(Allowance allowance) {
    return allowed.contains(allowance);
  }
}
