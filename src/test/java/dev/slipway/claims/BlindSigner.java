package dev.slipway.claims;

import dev.slipway.wasm.CustomSection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Signs whatever bytes it is given, without looking at them: token and hash are in order. */
public final class BlindSigner {
  private static final ModuleClaims CLAIMS =
      new ModuleClaims(
          Optional.of("blind"),
          List.of(),
          List.of("wascc:http_server"),
          OptionalInt.of(1),
          Optional.empty(),
          Optional.empty(),
          false);

  private final Seed issuer = Seed.generate(KeyRole.ACCOUNT);
  private final PublicNkey subject = Seed.generate(KeyRole.MODULE).publicKey();

  public String issuer() {
    return issuer.publicKey().text();
  }

  /** The bytes with a token at their end. */
  public byte[] sign(byte[] bytes) {
    Claims claims =
        new Claims(
            Nuid.next(),
            issuer.publicKey(),
            subject,
            Validity.from(Instant.now()),
            ModuleHash.of(bytes),
            CLAIMS,
            OptionalInt.empty());
    byte[] token = TokenText.sign(claims, issuer).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream signed = new ByteArrayOutputStream(bytes.length + token.length + 16);
    signed.writeBytes(bytes);
    signed.writeBytes(CustomSection.encode(TokenSection.WASMCLOUD_JWT.sectionName(), token));
    return signed.toByteArray();
  }
}
