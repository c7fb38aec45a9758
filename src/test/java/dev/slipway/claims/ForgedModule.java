package dev.slipway.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.wasm.WasmBytes;
import dev.slipway.wasm.WasmModule;
import java.util.Base64;

/** Modules whose tokens are made by hand, so that they may be wrong in any way. */
public final class ForgedModule {
  static final String HEADER = "{\"typ\":\"jwt\",\"alg\":\"Ed25519\"}";

  /** SHA-256 of the code of every forged module. */
  static final String HASH = ModuleHash.of(WasmBytes.sample());

  private ForgedModule() {}

  /** Claims that are in order, with more fields after the required ones. */
  static String claims(String more) {
    return "{\"jti\":\"x\",\"iat\":1700000000,\"iss\":\"%s\",\"sub\":\"%s\"%s}"
        .formatted(TestKeys.ACCOUNT, TestKeys.MODULE, more);
  }

  /** The same with a wascap object, whose fields are these after its hash. */
  static String wascap(String more) {
    return claims(",\"wascap\":{\"hash\":\"%s\"%s}".formatted(HASH, more));
  }

  static String token(String header, String claims) {
    String signed = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
    return signed + "." + base64(TestKeys.account().sign(signed.getBytes(UTF_8)));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] withToken(String token) {
    return new WasmBytes().raw(WasmBytes.sample()).custom("jwt", token.getBytes(UTF_8)).build();
  }

  /** A module whose token is in order, but for its subject. */
  public static byte[] ofSubject(String subject) {
    return withToken(token(HEADER, wascap("").replace(TestKeys.MODULE, subject)));
  }

  static Token extract(byte[] wasm) {
    return Token.extract(WasmModule.parse(wasm), wasm);
  }

  static Token extractFrom(String claims) {
    return extract(withToken(token(HEADER, claims)));
  }
}
