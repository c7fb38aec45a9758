package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.slipway.e2e.BoundCounter.CAPABILITIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.SignedGuests;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The way of a module in the browser, from a file of somebody unknown to an address that counts.
 */
class ConsoleUploadE2E extends ConsoleWindow {
  private static final String COUNTER = "counter-wasmcloud-0.2";
  private static final String FUNCTION = "visitors";
  private static final String PROVIDER = "tally";
  private static final String API = "/api/v1/namespaces/default";

  private final SignedGuests author = new SignedGuests();

  ConsoleUploadE2E() {
    super("console-upload");
  }

  @Test
  void takesAModuleOfAnUnknownIssuerToAnAddressThatCounts() throws IOException {
    try (ConsolePage page = signedIn()) {
      offersAModuleOfAnUnknownIssuer(page);
      trustsTheIssuer(page);
      uploadsIt(page);
      makesAVersion(page);
      isToldWhatIsUnbound(page);
      createsAProvider(page);
      bindsIt(page);
      releasesIt(page);
    }
    try (Ingress ingress = platform().ingress()) {
      assertThat(List.of(count(ingress), count(ingress), count(ingress))).containsExactly(1, 2, 3);
    }
  }

  private void offersAModuleOfAnUnknownIssuer(ConsolePage page) {
    page.open("/console/default/upload");
    byte[] counter = SignedGuests.bytes(COUNTER, COUNTER + "-v1");
    page.offer("Choose a file", "counter.wasm", author.sign(counter, CAPABILITIES, 1));

    page.shows("The platform refuses counter.wasm: issuer failed.");
    assertThat(page.heading("Verdict")).isFocused();
    PagePart checks = page.all().list("Checks");
    for (String passed : List.of("container", "size", "token", "signature", "hash", "times")) {
      checks.entry(passed).shows("passed");
    }
    checks.entry("issuer").shows("failed");
    checks.entry("issuer").shows("does not trust the issuer");
    checks.entry("issuer").shows("Have an admin trust it");
    checks.entry("start").shows("Not made: it needs issuer, which did not pass.");
    assertThat(page.all().line("curl")).contains("--data-binary", API + "/modules/verify");
  }

  private void trustsTheIssuer(ConsolePage page) {
    page.all().press("Trust its issuer");
    PagePart ask = page.all().dialog();
    ask.shows(author.issuer());
    ask.fill("Name", "the counters' team");
    assertThat(ask.line("curl")).contains("PUT", API + "/issuers/" + author.issuer());
    ask.press("Trust");
  }

  private void uploadsIt(ConsolePage page) {
    page.shows("The platform accepts counter.wasm.");
    page.all().list("Checks").entry("issuer").shows("passed");
    assertThat(page.all().line("curl")).endsWith(API + "/modules --data-binary @counter.wasm");
    page.all().press("Upload");
  }

  private void makesAVersion(ConsolePage page) {
    PagePart step = page.all().region("Make a version");
    step.fill("Name of the new function", FUNCTION);
    assertThat(step.line("slipway"))
        .startsWith("slipway functions create visitors -n default && slipway versions upload ");
    assertThat(step.line("curl")).contains(API + "/functions/visitors/versions");
    page.complaints().expectRefusals(422);
    step.press("Make a version");
  }

  private void isToldWhatIsUnbound(ConsolePage page) {
    PagePart step = page.all().region("Release version 1 of visitors");
    step.shows("wascc:keyvalue");
    step.shows("unbound-capability");
    step.follow("Bind what visitors needs");
    PagePart rights = page.all().region("Rights");
    rights.row("wascc:keyvalue").shows("needed, not bound");
    rights.press("Bind wascc:keyvalue");
    page.all().dialog().follow("Create one first");
  }

  private void createsAProvider(ConsolePage page) {
    page.showsHeading("Create a provider");
    page.all().fill("Name", PROVIDER);
    assertThat(page.all().line("curl")).contains("PUT", API + "/providers/" + PROVIDER);
    page.all().press("Create " + PROVIDER);
    page.showsHeading(PROVIDER);
  }

  private void bindsIt(ConsolePage page) {
    page.open("/console/default/functions/visitors/bindings");
    page.all().region("Rights").press("Bind wascc:keyvalue");
    PagePart ask = page.all().dialog();
    ask.choose("Provider", PROVIDER);
    assertThat(ask.line("curl"))
        .contains("If-Match: \"0\"", API + "/functions/visitors/bindings/wascc:keyvalue/default");
    ask.press("Bind");
    PagePart rights = page.all().region("Rights");
    rights.row("wascc:keyvalue").shows("granted");
    rights.showsNot("needed, not bound");
  }

  private void releasesIt(ConsolePage page) {
    page.all().follow("Make the first release");
    page.all().region("What changes").shows("Serves:");
    page.all().press("Release");
    page.showsHeading("Release 2 serves version 1");
  }

  private static int count(Ingress ingress) {
    Answer answer = ingress.get(FUNCTION + ".default.localhost", "/here");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Integer.parseInt(answer.text().replaceAll("\\D", ""));
  }
}
