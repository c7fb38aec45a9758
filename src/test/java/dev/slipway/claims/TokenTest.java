package dev.slipway.claims;

import static dev.slipway.claims.ForgedModule.HEADER;
import static dev.slipway.claims.ForgedModule.base64;
import static dev.slipway.claims.ForgedModule.extract;
import static dev.slipway.claims.ForgedModule.token;
import static dev.slipway.claims.ForgedModule.wascap;
import static dev.slipway.claims.ForgedModule.withToken;
import static dev.slipway.wasm.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.wasm.WasmBytes;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final String GOOD = token(HEADER, wascap(""));

  @Test
  void acceptsATokenMadeByHand() {
    byte[] wasm = withToken(GOOD);

    Token token = extract(wasm);

    assertThat(token.claims().issuer().text()).isEqualTo(TestKeys.ACCOUNT);
    assertThatCode(token::verifySignature).doesNotThrowAnyException();
    assertThatCode(() -> token.verifyHash(wasm)).doesNotThrowAnyException();
    assertThatCode(() -> token.verifyTimes(Instant.now())).doesNotThrowAnyException();
  }

  @Test
  void refusesAModuleWithoutToken() {
    assertRefused("token", () -> extract(WasmBytes.sample())).contains("not signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "wasmcloud_jwt"})
  void refusesTwoTokens(String secondName) {
    byte[] wasm =
        new WasmBytes().raw(withToken(GOOD)).custom(secondName, GOOD.getBytes(UTF_8)).build();

    assertRefused("token", () -> extract(wasm)).contains("2 tokens");
  }

  @Test
  void doesNotSeeATokenNestedInAnotherSection() {
    byte[] signed = withToken(GOOD);
    byte[] inCustom = WasmBytes.module().custom("wrapped", signed).build();
    byte[] inComponent = WasmBytes.component().section(1, HexFormat.of().formatHex(signed)).build();

    assertRefused("token", () -> extract(inCustom)).contains("not signed");
    assertRefused("token", () -> extract(inComponent)).contains("not signed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1 segments",
    "a.b, 2 segments",
    "a.b.c.d, 4 segments",
    "'a .b.c', header is not base64url",
    "a.b.c, header is not base64url",
    "AAA.b.c, claims is not base64url",
    "AB.AA.AA, header is not in base64url's canonical form",
    "AA==.AA.AA, header is not in base64url's canonical form",
    "ÄÄÄÄ.AA.AA, header is not base64url",
    "gA.AA.AA, header is not valid UTF-8"
  })
  void refusesTextThatIsNoToken(String token, String reason) {
    assertRefused("token", () -> extract(withToken(token))).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"typ\":\"jwt\",\"alg\":\"none\"} | alg is \"none\"",
        "{\"typ\":\"jwt\",\"alg\":\"EdDSA\"} | alg is \"EdDSA\"",
        "{\"typ\":\"JWT\",\"alg\":\"Ed25519\"} | typ is \"JWT\"",
        "{\"typ\":\"jwt\"} | header has no alg",
        "{\"alg\":\"Ed25519\"} | header has no typ",
        "{\"alg\":\"Ed25519\",\"typ\":\"jwt\"} | not exactly",
        "{\"typ\":\"jwt\",\"alg\":\"Ed25519\",\"kid\":\"1\"} | not exactly",
        "{\"typ\":\"jwt\", \"alg\":\"Ed25519\"} | not exactly",
        "jwt | not valid JSON"
      })
  void refusesEveryOtherHeader(String header, String reason) {
    byte[] wasm = withToken(token(header, wascap("")));

    assertRefused("token", () -> extract(wasm)).contains(reason);
  }

  @Test
  void refusesATokenOverTheSizeLimit() {
    byte[] wasm = withToken("A".repeat(65_537));

    assertRefused("token", () -> extract(wasm)).contains("65537 bytes, over the limit of 65536");
  }

  @Test
  void refusesTheSpareBitsOfTheSignaturesLastCharacter() {
    char last = GOOD.charAt(GOOD.length() - 1);
    for (int bits = 1; bits < 16; bits++) {
      String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
      char other = alphabet.charAt(alphabet.indexOf(last) ^ bits);
      byte[] wasm = withToken(GOOD.substring(0, GOOD.length() - 1) + other);
      assertRefused("token", () -> extract(wasm)).contains("signature", "canonical");
    }
  }

  @Test
  void refusesASignatureByAnotherKey() {
    String signed = GOOD.substring(0, GOOD.lastIndexOf('.'));
    byte[] signature = Seed.parse(TestKeys.OTHER_SEED).sign(signed.getBytes(UTF_8));

    Token token = extract(withToken(signed + "." + base64(signature)));

    assertRefused("signature", token::verifySignature).contains(TestKeys.ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 64, 65})
  void refusesSignaturesOfAnyLengthThatSignNothing(int length) {
    String signed = GOOD.substring(0, GOOD.lastIndexOf('.'));

    Token token = extract(withToken(signed + "." + base64(new byte[length])));

    assertRefused("signature", token::verifySignature).contains("signature");
  }

  @Test
  void refusesATokenGluedOnOtherCode() {
    byte[] other =
        WasmBytes.module().section(1, "01 60 00 00").custom("jwt", GOOD.getBytes(UTF_8)).build();

    Token token = extract(other);

    assertThatCode(token::verifySignature).doesNotThrowAnyException();
    assertRefused("hash", () -> token.verifyHash(other)).contains(ForgedModule.HASH);
  }

  @Test
  void refusesATokenGluedOnOtherCodeInItsOldFormToo() {
    String old = token(HEADER, ForgedModule.claims(",\"hash\":\"" + ForgedModule.HASH + "\""));
    byte[] other = WasmBytes.module().custom("jwt", old.getBytes(UTF_8)).build();

    Token token = extract(other);

    assertRefused("hash", () -> token.verifyHash(other)).contains("other code");
  }

  @Test
  void acceptsTheHashOfTheFileAndThatOfItsShortestForm() {
    byte[] longLengths = WasmBytes.module().hex("01 84 80 00 01 60 00 00").build();
    byte[] shortLengths = WasmBytes.module().hex("01 04 01 60 00 00").build();
    for (byte[] hashed : new byte[][] {longLengths, shortLengths}) {
      String claims = wascap("").replace(ForgedModule.HASH, ModuleHash.of(hashed));
      byte[] token = token(HEADER, claims).getBytes(UTF_8);
      byte[] wasm = new WasmBytes().raw(longLengths).custom("jwt", token).build();
      assertThatCode(() -> extract(wasm).verifyHash(wasm)).doesNotThrowAnyException();
    }
  }

  @Test
  void holdsFromNotBeforeToExpiryBothIncluded() {
    Token token =
        ForgedModule.extractFrom(
            wascap("").replace("\"jti\"", "\"nbf\":1000,\"exp\":2000,\"jti\""));

    assertThatCode(() -> token.verifyTimes(at("00:16:40"))).doesNotThrowAnyException();
    assertThatCode(() -> token.verifyTimes(at("00:33:20.999"))).doesNotThrowAnyException();
    assertRefused("times", () -> token.verifyTimes(at("00:16:39.999"))).contains("only from 1970");
    assertRefused("times", () -> token.verifyTimes(at("00:33:21"))).contains("expired at 1970");
  }

  private static Instant at(String time) {
    return Instant.parse("1970-01-01T" + time + "Z");
  }
}
