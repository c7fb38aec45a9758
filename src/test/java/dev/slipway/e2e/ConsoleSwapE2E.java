package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions are swapped, shared and rolled back from a function's page, and nobody is run over. */
class ConsoleSwapE2E extends ConsoleWindow {
  private static final int PER_SECOND = 60;

  /** Of three to one, all of them fall to one version once in 30 million runs. */
  private static final int PICKS = 60;

  ConsoleSwapE2E() {
    super("console-swap");
  }

  @Test
  void aSwapUnderLoadIsWatchedToItsEnd() throws Exception {
    TwoEchoes echoes = TwoEchoes.serve(control(), "busy");
    AtomicInteger acknowledged = new AtomicInteger(1);
    EchoTraffic traffic = new EchoTraffic(ingress(), echoes.host(), PER_SECOND, acknowledged);
    try (ConsolePage overview = signedIn("");
        ConsolePage page = signedIn("/functions/busy")) {
      overview.all().item("busy").shows("Release 1 serves version 1");
      page.all().follow("Swap version");
      showsWhatChanges(page.all().region("Swap version"));

      page.all().region("Swap version").press("Swap");

      showsHowItWent(page.all().region("Release 2 serves version 2"));
      acknowledged.set(2);
      glance(page, "busy").shows("version 2");
      overview.all().item("busy").shows("Release 2 serves version 2");
    }
    Answer last = ingress().get(echoes.host(), "/");
    traffic.stop();

    assertThat(last.version()).isEqualTo(2);
    assertThat(traffic.faults(release -> release)).isEmpty();
    assertThat(traffic.releasesSeen()).contains(1, 2);
  }

  @Test
  void aReleaseOfTwoVersionsSharesTheRequests() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(control(), "shared");
    try (ConsolePage page = signedIn("/functions/shared/swap")) {
      PagePart swap = page.all().region("Swap version");
      swap.tick("Share the requests with another version");
      swap.fill("Weight of version 2", "3");
      swap.fill("Weight of version 1", "1");
      swap.shows("Serves: version 1 → becomes version 2 (75 %), version 1 (25 %)");

      swap.press("Swap");

      page.showsHeading("Release 2 serves version 2 (75 %), version 1 (25 %)");
      page.shows("No request has come yet that shows the new answering.");
      glance(page, "shared").shows("version 2 (75 %), version 1 (25 %)");
    }
    assertThat(weights(echoes.current())).containsExactly("2: 3", "1: 1");
    assertThat(IntStream.range(0, PICKS).map(_ -> answering(echoes)).distinct().sorted())
        .containsExactly(1, 2);
  }

  @Test
  void aRollbackKeepsItsReason() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(control(), "regret");
    echoes.function().release(control(), 1, 2);
    try (ConsolePage page = signedIn("/functions/regret/releases")) {
      page.all().press("Roll back to release 1");
      PagePart question = page.all().dialog();
      question.shows("Serves: version 2 → becomes version 1");
      assertThat(question.button("Roll back").isDisabled()).isTrue();
      question.fill("Reason (required, for the history)", "2 greets in the wrong language");

      question.press("Roll back");

      PagePart made = page.all().item("Release 3");
      made.shows("“2 greets in the wrong language”");
      made.shows("by admin");
      made.shows("current");
      glance(page, "regret").shows("version 1");
    }
    assertThat(answering(echoes)).isEqualTo(1);
  }

  @Test
  void anOpenPlanLearnsAtOnceThatSomebodyElseReleased() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(control(), "crowded");
    try (ConsolePage page = signedIn("/functions/crowded/swap")) {
      page.complaints().expectRefusals(412);
      PagePart swap = page.all().region("Swap version");
      swap.shows("Serves: version 1 → becomes version 2");

      echoes.share(1);

      showsTheOthersRelease(swap.alert());
      assertThat(swap.button("Swap").isDisabled()).isTrue();
      swap.press("Look anew from release 2");
      swap.shows("Serves: version 1 (90 %), version 2 (10 %) → becomes version 2");
      swap.press("Swap");
      page.showsHeading("Release 3 serves version 2");
    }
    assertThat(answering(echoes)).isEqualTo(2);
  }

  /** The other's release comes between pressing and the platform. */
  @Test
  void aSwapThatWasOvertakenChangesNothingUntilItIsLookedAtAnew() throws IOException {
    TwoEchoes echoes = TwoEchoes.serve(control(), "raced");
    try (ConsolePage page = signedIn("/functions/raced/swap")) {
      page.complaints().expectRefusals(412);
      PagePart swap = page.all().region("Swap version");
      page.before(Pattern.compile("/release\\?dryRun=false"), () -> echoes.share(1));

      swap.press("Swap");

      showsTheOthersRelease(swap.alert());
      assertThat(echoes.current().get("number").asInt()).isEqualTo(2);
      swap.press("Look anew from release 2");
      swap.press("Swap");
      page.showsHeading("Release 3 serves version 2");
    }
    assertThat(answering(echoes)).isEqualTo(2);
  }

  private static void showsWhatChanges(PagePart swap) {
    swap.shows("Claim wascc:logging: not claimed → becomes claimed");
    swap.shows("Revision: 1 → becomes 2");
    swap.shows("Serves: version 1 → becomes version 2");
    swap.shows("The same as before: bindings, limits.");
  }

  /** A long request is on the old one when it is left, and ends there. */
  private static void showsHowItWent(PagePart progress) {
    progress.shows(Pattern.compile("Cut over within .+: nothing is in flight on the old"));
    PagePart counted = progress.region("Counted since pressing");
    counted.showsRow(Pattern.compile("^version 1 \\(old\\) [1-9]\\d* 0 0$"));
    counted.showsRow(Pattern.compile("^version 2 \\(new\\) [1-9]\\d* 0 \\d+$"));
  }

  private static void showsTheOthersRelease(PagePart alert) {
    alert.shows("Somebody else has released in the meantime.");
    alert.shows("Now release 2 by admin serves version 1 (90 %), version 2 (10 %).");
    alert.item("Release 2").shows("version 1 → becomes version 1 (90 %), version 2 (10 %)");
  }

  private static PagePart glance(ConsolePage page, String function) {
    return page.all().region(function + " at a glance");
  }

  private int answering(TwoEchoes echoes) {
    return ingress().get(echoes.host(), "/").version();
  }

  private static List<String> weights(JsonNode release) {
    return release
        .get("targets")
        .valueStream()
        .map(target -> target.get("version").asInt() + ": " + target.get("weight").asInt())
        .toList();
  }
}
