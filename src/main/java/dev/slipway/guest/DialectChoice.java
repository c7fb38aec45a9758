package dev.slipway.guest;

import dev.slipway.contract.Dialect;
import dev.slipway.guest.wapc.HostCallForm;
import java.time.Instant;
import java.util.Optional;

/**
 * Which dialect a guest most likely speaks, and why. A module does not say it: its imports and the
 * time at which it was signed tell the era of its SDK.
 *
 * @param dialect empty if the guest's payloads are bytes that nobody but its callers knows
 * @param reason a plain sentence
 */
public record DialectChoice(Optional<Dialect> dialect, String reason) {
  /** The first SDK with host calls of six parameters, of 2020-03-02, wrote protobuf still. */
  private static final Instant LAST_PROTOBUF = Instant.parse("2020-03-04T00:00:00Z");

  /**
   * The choice for a guest.
   *
   * @param form of its host calls; empty if it makes none
   * @param claims empty for a module without a token, which is taken to be new and to name
   *     contracts
   */
  public static DialectChoice of(
      Abi abi, Optional<HostCallForm> form, Optional<GuestClaims> claims) {
    return switch (abi) {
      case WAPC -> ofWapc(form, claims);
      case WASMBUS ->
          chosen(Dialect.D3, "The module imports \"wasmbus\", as SDKs since 2021-09 do.");
      case WASI_COMMAND -> none("A command takes its request as CGI, which needs no dialect.");
      case EXPORTS -> none("Plain functions take numbers, which need no dialect.");
    };
  }

  private static DialectChoice ofWapc(Optional<HostCallForm> form, Optional<GuestClaims> claims) {
    if (claims.filter(given -> !given.nameKnownContract()).isPresent()) {
      return none("The claims name no contract that a dialect describes: payloads pass unchanged.");
    }
    if (form.isEmpty()) {
      return chosen(
          Dialect.D2, "The module makes no host calls, so it takes what most SDKs understand.");
    }
    return switch (form.get()) {
      case OPERATION -> chosen(Dialect.D0, made(4) + "as SDKs up to 2020-03-02 make them.");
      case CONTRACT -> ofSixParameters(claims.map(GuestClaims::issuedAt));
      case LINK -> chosen(Dialect.D2, made(8) + "as SDKs since 2020-03-30 make them.");
    };
  }

  private static DialectChoice ofSixParameters(Optional<Instant> issuedAt) {
    return issuedAt.filter(time -> time.isBefore(LAST_PROTOBUF)).isPresent()
        ? chosen(Dialect.D0, made(6) + "and it was signed before 2020-03-04.")
        : chosen(Dialect.D1, made(6) + "as SDKs of 2020-03 make them.");
  }

  private static String made(int parameters) {
    return "The module's host calls have %d parameters, ".formatted(parameters);
  }

  private static DialectChoice chosen(Dialect dialect, String reason) {
    return new DialectChoice(Optional.of(dialect), reason);
  }

  private static DialectChoice none(String reason) {
    return new DialectChoice(Optional.empty(), reason);
  }
}
