package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.SignedGuests;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Validity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that is no good module is told so, with the reason and what to do, and goes no further.
 */
class ConsoleRefusedUploadE2E extends ConsoleWindow {
  private static final int OVER_THE_LIMIT = 2_000_000;

  private final SignedGuests author = new SignedGuests();

  ConsoleRefusedUploadE2E() {
    super("console-refused-upload", Map.of("SLIPWAY_MODULE_MAX_SIZE", "1M"));
  }

  /**
   * A module that one check alone refuses.
   *
   * @param reason a part of it
   * @param fix a part of it
   */
  record Refused(String check, byte[] wasm, String reason, String fix) {
    @Override
    public String toString() {
      return check;
    }
  }

  @BeforeAll
  void trustTheAuthor() throws IOException {
    platform()
        .control()
        .put("/namespaces/default/issuers/" + author.issuer(), Map.of("name", "the author"));
  }

  List<Refused> refused() {
    return List.of(
        new Refused(
            "token",
            SignedGuests.bytes("hello", "hello-v1"),
            "The module is not signed",
            "Sign the module with `slipway sign`."),
        new Refused(
            "hash",
            changed(),
            "The token is for other code",
            "Sign the module after its last change"),
        new Refused(
            "times", expired(), "The token expired at", "Sign the module again with other times"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aModuleThatOneCheckRefusesIsToldWhichAndWhy(Refused module) {
    try (ConsolePage page = onUpload()) {
      page.offer("Choose a file", "greeting.wasm", module.wasm());

      page.shows("The platform refuses greeting.wasm: " + module.check() + " failed.");
      PagePart check = page.all().list("Checks").entry(module.check());
      check.shows("failed");
      check.shows(module.reason());
      check.shows(module.fix());
      assertThat(page.all().line("sign")).startsWith("slipway sign greeting.wasm");
      offersNoUpload(page);
    }
  }

  @Test
  void aFileThatIsNoWebAssemblyIsNotEvenSent() {
    try (ConsolePage page = onUpload()) {
      page.offer("Choose a file", "module.zip", "PK\3\4".getBytes(ISO_8859_1));

      PagePart problem = page.all().alert();
      problem.shows("module.zip was not sent");
      problem.shows("It is no WebAssembly: it begins with the bytes 50 4b 03 04, not with 00 61");
      problem.shows("Choose the .wasm file that the compiler wrote.");
      offersNoUpload(page);
    }
  }

  @Test
  void aFileOverTheLimitIsRefusedOnceAndThenNotSentAgain() {
    byte[] large = Arrays.copyOf(SignedGuests.bytes("hello", "hello-v1"), OVER_THE_LIMIT);
    try (ConsolePage page = onUpload()) {
      page.complaints().expectRefusals(413);

      page.offer("Choose a file", "large.wasm", large);

      PagePart problem = page.all().alert();
      problem.shows("large.wasm was refused");
      problem.shows("It has 2,000,000 bytes; the platform takes 1,048,576 at most.");
      problem.shows("Build it without debug information");
      offersNoUpload(page);
      page.offer("Choose a file", "large.wasm", large);
      problem.shows("large.wasm was not sent");
      problem.shows("the platform takes 1,048,576 at most.");
      offersNoUpload(page);
    }
  }

  private ConsolePage onUpload() {
    ConsolePage page = signedIn();
    page.open("/console/default/upload");
    return page;
  }

  /** Nothing but another file leads on from here. */
  private static void offersNoUpload(ConsolePage page) {
    assertThat(page.all().button("Choose a file")).isEnabled();
    assertThat(page.all().button("Upload")).hasCount(0);
    page.all().list("Steps").entry("Verify").shows("now");
  }

  private byte[] changed() {
    String wasm = new String(author.http("hello", "hello-v1", 1), ISO_8859_1);
    assertThat(wasm).contains("Hello");
    return wasm.replaceFirst("Hello", "Jello").getBytes(ISO_8859_1);
  }

  private byte[] expired() {
    Instant now = Instant.now();
    Validity past =
        new Validity(
            now.minus(Duration.ofDays(2)),
            Optional.empty(),
            Optional.of(now.minus(Duration.ofDays(1))));
    ModuleClaims claims = ModuleClaims.named("greeting", List.of("wascc:http_server"));
    return author.sign(SignedGuests.bytes("hello", "hello-v1"), claims, past);
  }
}
