package dev.slipway.claims;

import static dev.slipway.wasm.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsReaderTest {
  private static final ModuleClaims EVERY_FIELD =
      new ModuleClaims(
          Optional.of("n"),
          List.of("t"),
          List.of("wascc:logging"),
          OptionalInt.of(-2),
          Optional.of("1.0"),
          Optional.of("a/b"),
          true);

  @Test
  void readsEveryField() {
    Claims claims =
        ClaimsReader.read(
            ForgedModule.claims(
                ",\"exp\":1800000000,\"nbf\":1600000000,\"wascap_revision\":3,\"wascap\":{"
                    + "\"name\":\"n\",\"hash\":\"H\",\"tags\":[\"t\"],\"caps\":[\"wascc:logging\"],"
                    + "\"rev\":-2,\"ver\":\"1.0\",\"call_alias\":\"a/b\",\"prov\":true}"));

    assertThat(claims)
        .isEqualTo(
            new Claims(
                "x",
                new PublicNkey(TestKeys.ACCOUNT),
                new PublicNkey(TestKeys.MODULE),
                new Validity(
                    at(1_700_000_000),
                    Optional.of(at(1_600_000_000)),
                    Optional.of(at(1_800_000_000))),
                "H",
                EVERY_FIELD,
                OptionalInt.of(3)));
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  @Test
  void takesAbsentAndNullFieldsForNoneAndIgnoresUnknownOnes() {
    Claims claims =
        ClaimsReader.read(ForgedModule.wascap(",\"caps\":null,\"rev\":null,\"later\":{\"a\":[1]}"));

    assertThat(claims.module().capabilities()).isEmpty();
    assertThat(claims.module().revision()).isEmpty();
    assertThat(claims.module().provider()).isFalse();
    assertThat(claims.validity().expires()).isEmpty();
    assertThat(claims.wascapRevision()).isEmpty();
  }

  @Test
  void readsTheFormWithoutAWascapObject() {
    Claims claims =
        ClaimsReader.read(
            ForgedModule.claims(",\"hash\":\"OLD\",\"tags\":[],\"caps\":[\"wascc:http_server\"]"));

    assertThat(claims.moduleHash()).isEqualTo("OLD");
    assertThat(claims.module().capabilities()).containsExactly("wascc:http_server");
  }

  @Test
  void looksNowhereElseWhereThereIsAWascapObject() {
    String claims = ForgedModule.claims(",\"hash\":\"OLD\",\"wascap\":{\"name\":\"n\"}");

    assertRefused("token", () -> ClaimsReader.read(claims)).contains("wascap has no hash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"iat\":1} | Duplicate field 'iat'",
        ",\"wascap\":{\"hash\":\"H\",\"caps\":[],\"caps\":[\"x:y\"]}} | Duplicate field 'caps'",
        ",\"wascap\":[]} | wascap is not a JSON object",
        ",\"wascap\":{}} | wascap has no hash",
        ",\"wascap\":{\"hash\":5}} | hash must be text",
        ",\"hash\":\"H\",\"caps\":\"x:y\"} | caps must be a list of texts",
        ",\"hash\":\"H\",\"caps\":[1]} | caps must be text",
        ",\"hash\":\"H\",\"rev\":2147483648} | rev must be a 32-bit whole number",
        ",\"hash\":\"H\",\"rev\":1.5} | rev must be a 32-bit whole number",
        ",\"hash\":\"H\",\"prov\":\"yes\"} | prov must be true or false",
        ",\"hash\":\"H\",\"name\":\"a\\u0000b\"} | name must be without control characters",
        ",\"hash\":\"H\",\"name\":\"\\ud800\"} | name must be without control characters",
        ",\"hash\":\"H\",\"exp\":\"never\"} | exp must be a time",
        ",\"hash\":\"H\",\"exp\":-1} | exp must be a time",
        ",\"hash\":\"H\",\"nbf\":99999999999999999999} | nbf must be a time",
        ",\"hash\":\"H\"} {} | not valid JSON",
        ",\"hash\":\"H\" | not valid JSON"
      })
  void refusesWrongClaims(String end, String reason) {
    String start = ForgedModule.claims("");
    String claims = start.substring(0, start.length() - 1) + end;

    assertRefused("token", () -> ClaimsReader.read(claims)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | has no iss",
        "{\"iss\":\"ABC\"} | iss is no account key",
        "{\"iss\":\"" + TestKeys.MODULE + "\"} | iss is no account key",
        "{\"iss\":\"" + TestKeys.ACCOUNT + "\"} | has no sub",
        "{\"iss\":\"" + TestKeys.ACCOUNT + "\",\"sub\":\"\"} | has no sub",
        "{\"iss\":\""
            + TestKeys.ACCOUNT
            + "\",\"sub\":\""
            + TestKeys.OTHER
            + "\"} | sub is no module",
        "{\"iss\":\"" + TestKeys.ACCOUNT + "\",\"sub\":\"" + TestKeys.MODULE + "\"} | has no jti",
        "[] | not a JSON object",
        "'' | not a JSON object"
      })
  void refusesMissingAndWrongKeys(String claims, String reason) {
    assertRefused("token", () -> ClaimsReader.read(claims)).contains(reason);
  }

  @Test
  void refusesAModuleThatIsItsOwnIssuer() {
    PublicNkey account = new PublicNkey(TestKeys.ACCOUNT);
    byte[] key = NkeyText.decode(account.text()).orElseThrow();
    PublicNkey sameAsModule = PublicNkey.of(KeyRole.MODULE, Arrays.copyOfRange(key, 1, key.length));
    String claims = ForgedModule.wascap("").replace(TestKeys.MODULE, sameAsModule.text());

    assertRefused("token", () -> ClaimsReader.read(claims)).contains("same key");
  }

  @Test
  void refusesDeepNestingWithoutDescending() {
    String claims = ForgedModule.wascap(",\"x\":" + "[".repeat(1_000) + "]".repeat(1_000));

    assertRefused("token", () -> ClaimsReader.read(claims)).contains("not valid JSON");
  }
}
