package dev.slipway.claims;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a token was issued and when it holds, in whole seconds; both ends belong to it. */
public record Validity(Instant issuedAt, Optional<Instant> notBefore, Optional<Instant> expires) {
  public Validity {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    notBefore = notBefore.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** From now on and for ever. */
  public static Validity from(Instant issuedAt) {
    return new Validity(issuedAt, Optional.empty(), Optional.empty());
  }

  boolean hasBegun(Instant now) {
    return notBefore.isEmpty() || !now.truncatedTo(ChronoUnit.SECONDS).isBefore(notBefore.get());
  }

  boolean hasEnded(Instant now) {
    return expires.isPresent() && expires.get().isBefore(now.truncatedTo(ChronoUnit.SECONDS));
  }
}
