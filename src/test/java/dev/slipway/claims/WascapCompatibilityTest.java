package dev.slipway.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wasm.WasmBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tokens that the wascap crate itself made for the sample module with the published test keys. */
class WascapCompatibilityTest {
  private static final String BY_0_10 =
      "eyJ0eXAiOiJqd3QiLCJhbGciOiJFZDI1NTE5In0.eyJleHAiOjE3OTU2ODcyMjksImp0aSI6IlBLQ0tz"
          + "bjVubW03dTNyS0I4Zmx4UXUiLCJpYXQiOjE3OTU0MjgwMjksImlzcyI6IkFCQU5WREtKWVBUSlpRVEVD"
          + "SFJKVFRaT05USlVXVlBFRzIyVDZES0xBU0FGWVoyRFJHUFFHSkJWIiwic3ViIjoiTUNZUVNSNVdJT0FC"
          + "SFpQNlozU0c2N1JFVkMyUURDWUFIVVZYSFVTU0xGV05PNTVPWjNPMzNNS1IiLCJ3YXNjYXAiOnsibmFt"
          + "ZSI6Ikdyw7bDn2UiLCJoYXNoIjoiOTI5QzY0NTVEMDA1RjRDOENCQUVGOEI1OTY4QTBDNThFMEE5RkE3"
          + "ODY2NjFCQzkxMEU1MDRBMzlEOTM2Rjk2RSIsInRhZ3MiOlsiYSJdLCJjYXBzIjpbIndhc2NjOmh0dHBf"
          + "c2VydmVyIl0sInJldiI6NywidmVyIjoiMS4yIiwicHJvdiI6ZmFsc2V9LCJ3YXNjYXBfcmV2aXNpb24i"
          + "OjN9.kpGBGAovuxSiqw-Y4yE0ggJG8KCzFR1yhom4xJp3BgwNF9LHHobxweNEE-pw2d5q2BdB3WDZQVj"
          + "G__qC0V6HCA";

  private static final String BY_0_15 =
      "eyJ0eXAiOiJqd3QiLCJhbGciOiJFZDI1NTE5In0.eyJleHAiOjE3OTU2ODcyMjksImp0aSI6InJiaG5G"
          + "cXNzeUtnc2Q2b3A1ZFNMQjciLCJpYXQiOjE3OTU0MjgwMjksImlzcyI6IkFCQU5WREtKWVBUSlpRVEVD"
          + "SFJKVFRaT05USlVXVlBFRzIyVDZES0xBU0FGWVoyRFJHUFFHSkJWIiwic3ViIjoiTUNZUVNSNVdJT0FC"
          + "SFpQNlozU0c2N1JFVkMyUURDWUFIVVZYSFVTU0xGV05PNTVPWjNPMzNNS1IiLCJ3YXNjYXAiOnsibmFt"
          + "ZSI6Ikdyw7bDn2UiLCJoYXNoIjoiOTI5QzY0NTVEMDA1RjRDOENCQUVGOEI1OTY4QTBDNThFMEE5RkE3"
          + "ODY2NjFCQzkxMEU1MDRBMzlEOTM2Rjk2RSIsInRhZ3MiOlsiYSJdLCJyZXYiOjcsInZlciI6IjEuMiIs"
          + "ImNhbGxfYWxpYXMiOiJ4L3kiLCJwcm92IjpmYWxzZX0sIndhc2NhcF9yZXZpc2lvbiI6M30.8XsSudrx"
          + "j5k9FwC8d8hXCwTOJ2YzJjejjZ9IXkpeZRLErLbHq80cJGEmU8v2_AmdZDYlJpx-OA0s0IGtmiSYDw";

  @Test
  void acceptsATokenOfWascap010WithItsCapabilities() {
    Token token = verified(BY_0_10);

    assertThat(token.claims().module())
        .isEqualTo(
            new ModuleClaims(
                Optional.of("Größe"),
                List.of("a"),
                List.of("wascc:http_server"),
                OptionalInt.of(7),
                Optional.of("1.2"),
                Optional.empty(),
                false));
  }

  @Test
  void givesATokenOfWascap015NoCapability() {
    Token token = verified(BY_0_15);

    assertThat(token.claims().module().capabilities()).isEmpty();
    assertThat(token.claims().module().callAlias()).contains("x/y");
    assertThat(token.claims().wascapRevision()).hasValue(3);
  }

  private static Token verified(String text) {
    byte[] token = text.getBytes(StandardCharsets.US_ASCII);
    byte[] wasm = new WasmBytes().raw(WasmBytes.sample()).custom("wasmcloud_jwt", token).build();
    Token extracted = ForgedModule.extract(wasm);
    extracted.verifySignature();
    extracted.verifyHash(wasm);
    Instant issued = extracted.claims().validity().issuedAt();
    extracted.verifyTimes(issued.plus(Duration.ofDays(1)));
    return extracted;
  }
}
