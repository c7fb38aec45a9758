package dev.slipway.claims;

import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CustomSection;
import dev.slipway.wasm.WasmModule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Signs modules with one account key. Any thread. */
public final class ModuleSigner {
  private static final int WASCAP_REVISION = 3;

  private final Seed issuer;
  private final TokenSection tokenSection;

  /**
   * Signs with this key into a section of this name.
   *
   * @param issuer an account's seed
   * @throws SlipwayException {@code invalid-request} if it is of another role
   */
  public ModuleSigner(Seed issuer, TokenSection tokenSection) {
    PublicNkey.parse(issuer.publicKey().text(), KeyRole.ACCOUNT);
    this.issuer = issuer;
    this.tokenSection = tokenSection;
  }

  /**
   * Replaces whatever tokens the module has by a new one at its end; every other section stays as
   * it is, with its length in the shortest form.
   *
   * @param subject a module key
   * @return new bytes, already verified
   * @throws SlipwayException {@code module-refused} if the bytes are no module, or if the claims
   *     would make a token that a verifier refuses; {@code invalid-request} if the subject is no
   *     module key
   */
  public byte[] sign(byte[] wasm, PublicNkey subject, Validity validity, ModuleClaims module) {
    PublicNkey.parse(subject.text(), KeyRole.MODULE);
    byte[] code = WasmModule.parse(wasm).without(wasm, TokenSection::isOne);
    Claims claims =
        new Claims(
            Nuid.next(),
            issuer.publicKey(),
            subject,
            validity,
            ModuleHash.of(code),
            module,
            OptionalInt.of(WASCAP_REVISION));
    byte[] token = TokenText.sign(claims, issuer).getBytes(StandardCharsets.US_ASCII);
    byte[] signed = append(code, CustomSection.encode(tokenSection.sectionName(), token));
    verify(signed);
    return signed;
  }

  private static void verify(byte[] signed) {
    Token token = Token.extract(WasmModule.parse(signed), signed);
    token.verifySignature();
    token.verifyHash(signed);
  }

  private static byte[] append(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
