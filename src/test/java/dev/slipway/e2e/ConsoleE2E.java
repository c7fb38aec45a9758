package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console as an operator meets it: in a real browser, against the packaged platform. */
class ConsoleE2E extends ConsoleWindow {
  private static final String OVERVIEW = "Overview";
  private static final String FUNCTION = "/console/default/functions/hello";

  ConsoleE2E() {
    super("console");
  }

  @Test
  void comesWithItsPolicyAndAsksForTheToken() {
    try (ConsolePage page = open()) {
      String policy = page.open("/console/").headerValue("Content-Security-Policy");

      assertThat(policy).contains("default-src 'none'", "script-src 'self';");
      page.asksForToken();
    }
  }

  @Test
  void tellsWhyATokenIsRefusedAndWhatToDo() {
    try (ConsolePage page = open()) {
      page.open("/console/");
      page.complaints().expectRefusals(401);

      page.signIn("not-the-token-of-this-platform-at-all");

      page.shows("The token was refused");
      page.shows("Send the admin's token, or a valid JWT of the configured issuer.");
      page.asksForToken();
    }
  }

  @Test
  void staysSignedInUntilToldToForget() {
    try (ConsolePage page = signedIn()) {
      page.reload();
      page.showsHeading(OVERVIEW);

      page.signOut();

      page.asksForToken();
      assertThat(page.remembered()).doesNotContain(platform().adminToken());
      page.reload();
      page.asksForToken();
    }
  }

  @Test
  void forgetsTheTokenWithItsWindow() {
    try (ConsolePage page = signedIn();
        ConsolePage other = open()) {
      page.showsHeading(OVERVIEW);

      other.open("/console/");

      other.asksForToken();
    }
  }

  @Test
  void aDeepLinkShowsWhatItNames() {
    try (ConsolePage page = signedIn()) {
      int status = page.open(FUNCTION).status();

      assertThat(status).isEqualTo(200);
      page.showsHeading("hello");
    }
  }

  @Test
  void aLimitIsShownBesideItsDefaultAndTheMostThatThereIs() {
    try (ConsolePage page = signedIn()) {
      page.open(FUNCTION + "/settings");

      page.all()
          .table("Limits")
          .showsRow(Pattern.compile("wallDeadline 5\\.0 s 5\\.0 s of the platform 5 min"));
    }
  }

  @Test
  void aPageThatThePlatformDoesNotHaveAnyMoreSaysSoAndIsReloaded() {
    try (ConsolePage page = open()) {
      page.complaints().expectRefusals(404);
      page.lose("IssuersPage");
      signIn(page);

      page.all().follow("Issuers");

      page.showsHeading("This page could not be loaded");
      page.isAccessible();
      page.loseNothing();
      page.all().press("Reload");
      page.showsHeading("Issuers");
    }
  }

  @Test
  void aConsoleThatCannotBeLoadedAfterTheSignInSaysSoAndIsReloaded() {
    try (ConsolePage page = open()) {
      page.complaints().expectRefusals(404);
      page.lose("Console");
      page.open("/console/");

      page.signIn(platform().adminToken());

      page.showsHeading("This page could not be loaded");
      page.loseNothing();
      page.all().press("Reload");
      page.showsHeading(OVERVIEW);
    }
  }

  private void signIn(ConsolePage page) {
    page.open("/console/");
    page.signIn(platform().adminToken());
    page.showsHeading(OVERVIEW);
  }
}
