package dev.slipway.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the console can be read by everybody, in the dark and on a small screen too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleLooksE2E {
  private Chromium chromium;
  private Platform platform;
  private ConsoleTour tour;
  private ConsolePage bright;
  private ConsolePage dark;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    platform = Platform.start("console-looks");
    tour = ConsoleTour.prepare(platform);
    bright = signedIn(ColorScheme.LIGHT, Chromium.WIDE);
    dark = signedIn(ColorScheme.DARK, Chromium.NARROW);
  }

  @AfterAll
  void stop() throws IOException {
    if (chromium != null) {
      bright.close();
      dark.close();
      chromium.close();
      platform.close();
    }
  }

  List<ConsoleTour.Stop> stops() {
    return tour.stops();
  }

  @ParameterizedTest
  @MethodSource("stops")
  void isAccessibleAndFits(ConsoleTour.Stop stop) {
    requireLooks(stop, bright);
    requireLooks(stop, dark);
  }

  private static void requireLooks(ConsoleTour.Stop stop, ConsolePage page) {
    stop.visit().accept(page);
    page.isAccessible();
    page.fitsItsWidth();
  }

  private ConsolePage signedIn(ColorScheme scheme, int width) {
    ConsolePage page = chromium.open(platform, scheme, width);
    page.complaints().expectRefusals(404);
    page.open("/console/");
    page.asksForToken();
    page.isAccessible();
    page.fitsItsWidth();
    page.signIn(platform.adminToken());
    page.showsHeading("Overview");
    return page;
  }
}
