package dev.slipway.claims;

import dev.slipway.error.SlipwayException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads claims, with the form of before 2020-01-27 that had no {@code wascap} object but its fields
 * on top.
 */
final class ClaimsReader {
  /** The end of the year 9999: later times are beyond what databases and people write. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private ClaimsReader() {}

  /**
   * Reads the claims and checks each field's type.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=token}
   */
  static Claims read(String json) {
    JsonFields fields = JsonFields.parse("claims", json);
    PublicNkey issuer = key(fields, "iss", KeyRole.ACCOUNT);
    PublicNkey subject = key(fields, "sub", KeyRole.MODULE);
    if (issuer.sameKey(subject)) {
      throw Refusal.token("The token's iss and sub are the same key in two roles.");
    }
    JsonFields module = fields.object("wascap").orElse(fields);
    return new Claims(
        fields.requiredText("jti"),
        issuer,
        subject,
        validity(fields),
        module.requiredText("hash"),
        module(module),
        fields.number("wascap_revision"));
  }

  private static PublicNkey key(JsonFields fields, String field, KeyRole role) {
    String text = fields.requiredText(field);
    try {
      return PublicNkey.parse(text, role);
    } catch (SlipwayException e) {
      throw Refusal.token("The token's " + field + " is no " + role + " key: " + e.reason());
    }
  }

  private static Validity validity(JsonFields fields) {
    return new Validity(
        time(fields, "iat").orElseThrow(() -> fields.missing("iat")),
        time(fields, "nbf"),
        time(fields, "exp"));
  }

  private static Optional<Instant> time(JsonFields fields, String field) {
    OptionalLong seconds = fields.seconds(field, LAST_SECOND);
    return seconds.isPresent()
        ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
        : Optional.empty();
  }

  private static ModuleClaims module(JsonFields fields) {
    return new ModuleClaims(
        fields.text("name"),
        fields.texts("tags"),
        fields.texts("caps"),
        fields.number("rev"),
        fields.text("ver"),
        fields.text("call_alias"),
        fields.flag("prov"));
  }
}
