package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The platform goes away under open pages and comes back; nobody reloads or signs in again. */
class ConsoleRestartE2E extends ConsoleWindow {
  private static final String AWAY = "The platform does not answer.";
  private static final String UNREAD = "Not loaded yet: the platform does not answer.";

  /** Pages ask in growing pauses, of ten seconds at most. */
  private static final Duration RETURN = Duration.ofSeconds(30);

  /** Pages are fetched ahead one after the other. */
  private static final String LAST_PAGE = "AuditPage";

  ConsoleRestartE2E() {
    super("console-restart");
  }

  @Test
  void openPagesKeepWhatTheyShowAndGoOnByThemselves() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(platform().control(), "steady");
    try (ConsolePage overview = signedIn("");
        ConsolePage page = signedIn("/functions/steady")) {
      showsVersion(1, overview, page);

      platform().stop();

      overview.all().alert().shows(AWAY);
      page.all().alert().shows(AWAY);
      showsVersion(1, overview, page);

      platform().start();

      overview.all().showsNot(AWAY, RETURN);
      page.all().showsNot(AWAY, RETURN);
      echoes.function().release(platform().control(), 1, 2);
      showsVersion(2, overview, page);
    }
  }

  @Test
  void aPageNeverVisitedSaysThatItWaitsAndFillsItself() {
    try (ConsolePage page = signedIn("")) {
      page.all().item("hello").shows("Release 1 serves version 1");
      page.hasFetched(LAST_PAGE);
      platform().stop();

      page.all().follow("Modules");

      page.showsHeading("Modules");
      page.all().alert().shows(AWAY);
      page.shows(UNREAD);

      platform().start();

      page.all().showsNot(AWAY, RETURN);
      page.all().showsNot(UNREAD, RETURN);
      page.all().region("Modules").shows("hello");
    }
  }

  /** A frozen platform closes no connection, so only its silence tells. */
  @Test
  void aPlatformThatIsFrozenCountsAsAway() {
    try (ConsolePage page = signedIn("")) {
      page.all().item("hello").shows("Release 1 serves version 1");

      platform().freeze();

      page.all().alert().shows(AWAY);
      platform().thaw();
      page.all().showsNot(AWAY, RETURN);
    }
  }

  /** Killed while somebody is about to swap. */
  @Test
  void whatIsPressedWhileItIsAwayIsRefusedAndCanBePressedAgain() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(platform().control(), "patient");
    try (ConsolePage page = signedIn("/functions/patient/swap")) {
      PagePart swap = page.all().region("Swap version");
      swap.shows("Serves: version 1 → becomes version 2");
      swap.fill("Reason (optional, for the history)", "kept while it was away");
      platform().kill();

      swap.press("Swap");

      swap.alert().shows(AWAY);
      platform().start();
      swap.press("Swap");
      page.showsHeading("Release 2 serves version 2");
    }
    assertThat(echoes.current().get("reason").asText()).isEqualTo("kept while it was away");
  }

  private static void showsVersion(int version, ConsolePage overview, ConsolePage page) {
    overview.all().item("steady").shows("Release " + version + " serves version " + version);
    page.all().region("steady at a glance").shows("version " + version);
  }

  /** Its browser is let find no platform. */
  @Override
  ConsolePage signedIn(String path) {
    ConsolePage page = super.signedIn(path);
    page.complaints().expectAbsence();
    return page;
  }
}
