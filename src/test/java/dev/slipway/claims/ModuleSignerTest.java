package dev.slipway.claims;

import static dev.slipway.claims.ForgedModule.extract;
import static dev.slipway.wasm.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.wasm.CustomSection;
import dev.slipway.wasm.WasmBytes;
import dev.slipway.wasm.WasmModule;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleSignerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final ModuleClaims NAMED =
      ModuleClaims.named("echo", List.of("wascc:http_server"));
  private static final ModuleSigner SIGNER =
      new ModuleSigner(TestKeys.account(), TokenSection.WASMCLOUD_JWT);

  @ParameterizedTest
  @EnumSource(TokenSection.class)
  void appendsATokenThatVerifies(TokenSection section) {
    ModuleSigner signer = new ModuleSigner(TestKeys.account(), section);
    ModuleClaims claims =
        new ModuleClaims(
            Optional.of("größe"),
            List.of("a", "b"),
            List.of("wascc:http_server", "wascc:keyvalue"),
            OptionalInt.of(7),
            Optional.of("1.2"),
            Optional.of("x/y"),
            true);
    Validity validity =
        new Validity(NOW, Optional.of(NOW.minusSeconds(5)), Optional.of(NOW.plusSeconds(5)));

    byte[] signed = signer.sign(WasmBytes.sample(), TestKeys.module(), validity, claims);

    Token token = extract(signed);
    token.verifySignature();
    token.verifyHash(signed);
    token.verifyTimes(NOW);
    assertThat(token.claims().module()).isEqualTo(claims);
    assertThat(token.claims().validity()).isEqualTo(validity);
    assertThat(WasmModule.parse(signed).customSections().getLast().name())
        .isEqualTo(section.sectionName());
    assertThat(signed).startsWith(WasmBytes.sample());
  }

  @Test
  void writesTheBytesOfTheWascapTools() {
    byte[] signed = SIGNER.sign(WasmBytes.sample(), TestKeys.module(), Validity.from(NOW), NAMED);

    String[] segments = tokenText(signed).split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(segments[1]), US_ASCII);
    assertThat(segments[0]).isEqualTo("eyJ0eXAiOiJqd3QiLCJhbGciOiJFZDI1NTE5In0");
    assertThat(claims)
        .matches(
            "\\{\"jti\":\"[0-9A-Za-z]{22}\",\"iat\":1767323045,\"iss\":\"%s\",\"sub\":\"%s\","
                    .formatted(TestKeys.ACCOUNT, TestKeys.MODULE)
                + "\"wascap\":\\{\"name\":\"echo\",\"hash\":\"%s\",".formatted(ForgedModule.HASH)
                + "\"caps\":\\[\"wascc:http_server\"],\"prov\":false},\"wascap_revision\":3}");
  }

  private static String tokenText(byte[] signed) {
    CustomSection section = WasmModule.parse(signed).customSections().getLast();
    return new String(section.content(signed), US_ASCII);
  }

  @Test
  void replacesEveryEarlierToken() {
    byte[] twice =
        new WasmBytes()
            .raw(WasmBytes.sample())
            .custom("jwt", new byte[] {1})
            .custom("wasmcloud_jwt", new byte[] {2})
            .build();

    byte[] signed = SIGNER.sign(twice, TestKeys.module(), Validity.from(NOW), NAMED);

    assertThat(WasmModule.parse(signed).customSections()).hasSize(1);
    assertThat(extract(signed).claims().moduleHash()).isEqualTo(ForgedModule.HASH);
  }

  @Test
  void signsComponents() {
    byte[] component = WasmBytes.component().section(7, "00").build();

    byte[] signed = SIGNER.sign(component, TestKeys.module(), Validity.from(NOW), NAMED);

    extract(signed).verifyHash(signed);
    assertThat(signed).startsWith(component);
  }

  @Test
  void refusesKeysOfOtherRoles() {
    Seed module = Seed.parse(TestKeys.MODULE_SEED);
    PublicNkey account = new PublicNkey(TestKeys.OTHER);

    assertThatThrownBy(() -> new ModuleSigner(module, TokenSection.JWT))
        .hasMessageContaining("must be of account");
    assertThatThrownBy(() -> SIGNER.sign(WasmBytes.sample(), account, Validity.from(NOW), NAMED))
        .hasMessageContaining("must be of module");
  }

  @Test
  void refusesToMakeATokenThatAVerifierRefuses() {
    ModuleClaims wrong = ModuleClaims.named("a\u0000b", List.of());

    assertRefused(
            "token",
            () -> SIGNER.sign(WasmBytes.sample(), TestKeys.module(), Validity.from(NOW), wrong))
        .contains("control characters");
  }
}
