package dev.slipway.module;

import dev.slipway.contract.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * What the verifier found about uploaded bytes.
 *
 * @param accepted whether every check passed
 * @param claims what the token says, also when a check of it failed
 * @param checks every check, in order
 * @param explanation the facts behind them
 */
public record Verdict(
    boolean accepted,
    Digest digest,
    Optional<ClaimsView> claims,
    Optional<String> abi,
    Optional<Dialect> dialect,
    List<Check> checks,
    Explanation explanation) {
  public Verdict {
    checks = List.copyOf(checks);
  }
}
