package dev.slipway.runtime;

import dev.slipway.engine.Trap;
import dev.slipway.guest.Limit;
import dev.slipway.runtime.schedule.Refusal;
import java.util.Optional;

/** Why an invocation has no answer. Each protocol maps it by one exhaustive switch. */
public sealed interface Failure {
  /** The function's release has no targets, or it has no release yet. */
  record NoRelease() implements Failure {}

  /** The release is recorded, but its code could not be loaded at start. */
  record NotLoaded(String reason) implements Failure {}

  record IssuerRevoked() implements Failure {}

  /** The invocation does not fit the guest's ABI, exports or types. */
  record Unfit(String reason) implements Failure {}

  /** The guest does not speak HTTP. */
  record NotHttp(String reason) implements Failure {}

  /**
   * A right is missing.
   *
   * @param byHostCall whether the guest ran and was denied a host call, rather than never called
   */
  record CapabilityDenied(String contract, boolean byHostCall) implements Failure {}

  /**
   * A provider that the guest could not do without is not there.
   *
   * @param reason by {@link dev.slipway.capability.ProviderException.Reason#id}
   */
  record CapabilityUnavailable(String contract, String link, String provider, String reason)
      implements Failure {}

  record GuestErrored(String text) implements Failure {}

  record GuestTrapped(Trap trap, Optional<String> guestText) implements Failure {}

  record LimitExceeded(Limit limit) implements Failure {}

  record DeadlineExceeded() implements Failure {}

  /** The caller did not want the answer any more. */
  record Cancelled() implements Failure {}

  record ResponseInvalid(String reason) implements Failure {}

  /** The schedule has no room for it. */
  record Overloaded(Refusal refusal) implements Failure {}

  /** Slipway itself failed; the cause is in the server's log. */
  record Internal() implements Failure {}
}
