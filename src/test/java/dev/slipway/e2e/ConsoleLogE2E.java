package dev.slipway.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A function's log grows on its page while requests make it, as long as somebody looks. */
class ConsoleLogE2E extends ConsoleWindow {
  /** So few that a burst pushes entries out before the page has them. */
  private static final String KEPT_ENTRIES = "50";

  private static final int BURST = 2_000;

  ConsoleLogE2E() {
    super("console-log", Map.of("SLIPWAY_LOG_ENTRIES", KEPT_ENTRIES));
  }

  @Test
  void linesArriveWithoutAReload() throws IOException {
    OwnFunction function = talker("arriving");
    try (ConsolePage page = onLog(function)) {
      page.shows("Nothing was written yet.");

      request(function, "/first?log=1");

      entries(page).shows("echo 1: log line 1");
      entries(page).shows("GET /first");
      entries(page).shows("answered");
      request(function, "/second");
      entries(page).shows("GET /second");
    }
  }

  @Test
  void filtersByLevelAndTextNarrowIt() throws IOException {
    OwnFunction function = talker("filtered");
    try (ConsolePage page = onLog(function)) {
      request(function, "/well?log=1");
      request(function, "/badly?fail=error");
      entries(page).shows("GET /badly");

      page.all().choose("Level", "error");

      entries(page).showsNot("GET /well");
      entries(page).shows("guest-error");
      assertThat(page.all().line("slipway"))
          .isEqualTo("slipway logs filtered -f -n default --level error");
      page.all().press("Show all");
      page.all().fill("Text contains", "log line");
      entries(page).shows("echo 1: log line 1");
      entries(page).showsNot("GET /");
      request(function, "/again?log=2");
      entries(page).shows("echo 1: log line 2");
      entries(page).showsNot("GET /");
      assertThat(page.all().line("curl")).contains("/filtered/logs?").contains("search=log+line");
    }
  }

  @Test
  void aRequestIsFoundByItsId() throws IOException {
    OwnFunction function = talker("looked-up");
    try (ConsolePage page = onLog(function)) {
      String id = request(function, "/wanted?log=1").headers().get("Slipway-Request-Id");
      request(function, "/other");
      entries(page).shows("GET /other");

      page.all().fill("Request id", id);

      entries(page).showsNot("GET /other");
      entries(page).shows("GET /wanted");
      entries(page).shows("echo 1: log line 1");
    }
  }

  @Test
  void aPauseHoldsWhatComesAndGoesOnWithIt() throws IOException {
    OwnFunction function = talker("paused");
    try (ConsolePage page = onLog(function)) {
      request(function, "/before");
      entries(page).shows("GET /before");

      page.all().press("Pause");
      request(function, "/meanwhile?log=1");

      page.shows("2 came since; the page goes on where it stopped.");
      entries(page).showsNot("GET /meanwhile");
      page.all().press("Go on");
      entries(page).shows("echo 1: log line 1");
      entries(page).shows("GET /meanwhile");
      assertThat(page.all().button("Pause")).isVisible();
    }
  }

  @Test
  void whatTheLogLostIsSaid() throws IOException {
    OwnFunction function = talker("flooded");
    try (ConsolePage page = onLog(function)) {
      request(function, "/before");
      entries(page).shows("GET /before");

      request(function, "/burst?log=" + BURST);

      entries(page).shows("GET /burst");
      entries(page).shows("echo 1: log line " + BURST);
      entries(page).shows(Pattern.compile("entries \\d+ to \\d+ are gone from the log"));
    }
  }

  /** A function that serves, and writes lines when it is asked to. */
  private OwnFunction talker(String name) throws IOException {
    Control control = platform().control();
    OwnFunction function = OwnFunction.create(control, name);
    function.upload(control, "echo", "echo-v1");
    function.release(control, 0, 1);
    return function;
  }

  private Answer request(OwnFunction function, String uri) {
    try (Ingress ingress = platform().ingress()) {
      return ingress.get(function.host(), uri);
    }
  }

  private ConsolePage onLog(OwnFunction function) {
    ConsolePage page = signedIn();
    page.open("/console/default/functions/" + function.name() + "/log");
    page.showsHeading("Log");
    return page;
  }

  private static PagePart entries(ConsolePage page) {
    return page.all().region("Log entries");
  }
}
