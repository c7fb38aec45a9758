package dev.slipway;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.ModuleSigner;
import dev.slipway.claims.PublicNkey;
import dev.slipway.claims.Seed;
import dev.slipway.claims.TokenSection;
import dev.slipway.claims.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The guests of this repository, signed by an issuer and for a subject made for the test. */
public final class SignedGuests {
  private static final List<String> HTTP = List.of("wascc:http_server");

  private final Seed issuer = Seed.generate(KeyRole.ACCOUNT);
  private final PublicNkey subject = Seed.generate(KeyRole.MODULE).publicKey();

  public String issuer() {
    return issuer.publicKey().text();
  }

  public String subject() {
    return subject.text();
  }

  /** The guest {@code guests/<name>/<file>.wasm} as an HTTP guest of a revision. */
  public byte[] http(String name, String file, int revision) {
    return sign(bytes(name, file), HTTP, revision);
  }

  public byte[] sign(byte[] wasm, List<String> capabilities, int revision) {
    ModuleClaims claims =
        new ModuleClaims(
            Optional.of("test"),
            List.of(),
            capabilities,
            OptionalInt.of(revision),
            Optional.empty(),
            Optional.empty(),
            false);
    return sign(wasm, claims, Validity.from(Instant.now()));
  }

  public byte[] sign(byte[] wasm, ModuleClaims claims, Validity validity) {
    return new ModuleSigner(issuer, TokenSection.WASMCLOUD_JWT)
        .sign(wasm, subject, validity, claims);
  }

  public static byte[] bytes(String name, String file) {
    try {
      return Files.readAllBytes(Path.of("guests", name, file + ".wasm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
