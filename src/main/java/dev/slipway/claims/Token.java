package dev.slipway.claims;

import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CustomSection;
import dev.slipway.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The token of a module: well-formed, but true only after its signature, hash and times were
 * verified too. Each check is a method of its own, so that a verdict can list them. Immutable.
 */
public final class Token {
  /** Real tokens have about 1 KiB; this leaves room for many tags and capabilities. */
  private static final int MAX_BYTES = 65_536;

  private final WasmModule module;
  private final CustomSection section;
  private final TokenText text;
  private final Claims claims;

  private Token(WasmModule module, CustomSection section, TokenText text) {
    this.module = module;
    this.section = section;
    this.text = text;
    this.claims = ClaimsReader.read(text.claims());
  }

  /**
   * Finds and reads the one token at depth 0.
   *
   * @param wasm the bytes that the module was parsed from
   * @throws SlipwayException {@code module-refused} with {@code check=token} if there is none, more
   *     than one, or one that is not well-formed
   */
  public static Token extract(WasmModule module, byte[] wasm) {
    List<CustomSection> sections =
        module.customSections().stream().filter(TokenSection::isOne).toList();
    if (sections.isEmpty()) {
      throw Refusal.token(
          "The module is not signed: it has no custom section wasmcloud_jwt or jwt of its own.");
    }
    if (sections.size() > 1) {
      throw Refusal.token("The module has " + sections.size() + " tokens, but must have one.");
    }
    CustomSection section = sections.getFirst();
    if (section.contentLength() > MAX_BYTES) {
      throw Refusal.token(
          "The token has "
              + section.contentLength()
              + " bytes, over the limit of "
              + MAX_BYTES
              + ".");
    }
    // Whatever is no ASCII is no base64url either, and refused there.
    String text = new String(section.content(wasm), StandardCharsets.ISO_8859_1);
    return new Token(module, section, TokenText.parse(text));
  }

  public Claims claims() {
    return claims;
  }

  /**
   * Checks the signature over header and claims.
   *
   * @throws SlipwayException {@code check=signature} unless the issuer's key signed the token
   */
  public void verifySignature() {
    text.requireSignedBy(claims.issuer());
  }

  /**
   * Compares the hash in the claims with that of the module without its token: with the token's
   * bytes cut out, or with all sections written again in their shortest form. Both are in use.
   *
   * @param wasm the bytes that the module was parsed from
   * @throws SlipwayException {@code check=hash} if it is neither
   */
  public void verifyHash(byte[] wasm) {
    String expected = claims.moduleHash();
    String found = ModuleHash.withoutBytesOf(section.section(), wasm);
    if (!found.equals(expected)
        && !ModuleHash.of(module.without(wasm, TokenSection::isOne)).equals(expected)) {
      throw Refusal.of(
          "hash",
          "The token is for other code: it names the hash "
              + expected
              + ", but the code has "
              + found
              + ".",
          "Sign the module after its last change, with `slipway sign`.");
    }
  }

  /**
   * Checks {@code exp} and {@code nbf}, without any allowance for clocks that differ.
   *
   * @throws SlipwayException {@code check=times} if the token has expired or does not hold yet
   */
  public void verifyTimes(Instant now) {
    Validity validity = claims.validity();
    if (validity.hasEnded(now)) {
      throw times("The token expired at " + validity.expires().orElseThrow() + ".", now);
    }
    if (!validity.hasBegun(now)) {
      throw times("The token holds only from " + validity.notBefore().orElseThrow() + " on.", now);
    }
  }

  private static SlipwayException times(String reason, Instant now) {
    return Refusal.of(
        "times",
        reason + " It is " + now + " here.",
        "Sign the module again with other times, or set this machine's clock right.");
  }
}
