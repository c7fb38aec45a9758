package dev.slipway.claims;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text of a token: header, claims and signature in base64url, joined by dots. */
final class TokenText {
  /** Exactly what upstream writes; {@code Ed25519} is its own name, not RFC 8037's. */
  private static final String HEADER = "{\"typ\":\"jwt\",\"alg\":\"Ed25519\"}";

  private static final String[] PARTS = {"header", "claims", "signature"};

  private final String signedPart;
  private final String claims;
  private final byte[] signature;

  /** Takes header and claims as they were signed, still encoded, and the rest decoded. */
  private TokenText(String signedPart, String claims, byte[] signature) {
    this.signedPart = signedPart;
    this.claims = claims;
    this.signature = signature;
  }

  /** Makes the token that the issuer's seed signs. */
  static String sign(Claims claims, Seed issuer) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String signed =
        base64.encodeToString(HEADER.getBytes(StandardCharsets.US_ASCII))
            + "."
            + base64.encodeToString(ClaimsWriter.write(claims));
    byte[] signature = issuer.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + base64.encodeToString(signature);
  }

  static TokenText parse(String token) {
    String[] segments = token.split("\\.", -1);
    if (segments.length != PARTS.length) {
      throw Refusal.token(
          "The token has " + segments.length + " segments, not header, claims and signature.");
    }
    byte[][] decoded = new byte[PARTS.length][];
    for (int i = 0; i < PARTS.length; i++) {
      decoded[i] = decode(PARTS[i], segments[i]);
    }
    requireHeader(utf8(PARTS[0], decoded[0]));
    return new TokenText(segments[0] + "." + segments[1], utf8(PARTS[1], decoded[1]), decoded[2]);
  }

  private static byte[] decode(String part, String segment) {
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(segment);
      // The last character has spare bits: without this, changing them would go unnoticed.
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(segment)) {
        return decoded;
      }
      throw Refusal.token("The token's " + part + " is not in base64url's canonical form.");
    } catch (IllegalArgumentException e) {
      throw Refusal.token("The token's " + part + " is not base64url: " + e.getMessage() + ".");
    }
  }

  private static String utf8(String part, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.token("The token's " + part + " is not valid UTF-8.");
    }
  }

  private static void requireHeader(String header) {
    if (!header.equals(HEADER)) {
      JsonFields fields = JsonFields.parse("header", header);
      requireField(fields, "alg", "Ed25519");
      requireField(fields, "typ", "jwt");
      throw Refusal.token("The token's header is not exactly " + HEADER + ".");
    }
  }

  private static void requireField(JsonFields fields, String field, String expected) {
    String found = fields.requiredText(field);
    if (!found.equals(expected)) {
      throw Refusal.token(
          "The token's " + field + " is \"" + found + "\", but must be \"" + expected + "\".");
    }
  }

  /** The claims as JSON. */
  String claims() {
    return claims;
  }

  /** Refuses the token unless this key signed it. */
  void requireSignedBy(PublicNkey issuer) {
    byte[] message = signedPart.getBytes(StandardCharsets.US_ASCII);
    if (!issuer.verify(message, signature)) {
      throw Refusal.of(
          "signature",
          "The token's signature is not one of its issuer " + issuer + ".",
          "The token was changed after signing, or signed with another key: sign the module again.");
    }
  }
}
