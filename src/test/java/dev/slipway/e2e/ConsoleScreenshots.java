package dev.slipway.e2e;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the console for docs/console/. No part of {@code make test}: {@code make
 * screenshots}.
 */
class ConsoleScreenshots {
  private static final Path FOLDER = Path.of("docs", "console");

  @Test
  void ofEveryPage() throws IOException {
    try (Chromium chromium = Chromium.start();
        Platform platform = Platform.start("screenshots")) {
      ConsoleTour tour = ConsoleTour.prepare(platform);
      for (ColorScheme scheme : List.of(LIGHT, DARK)) {
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
          try (ConsolePage page = chromium.open(platform, scheme, width)) {
            page.complaints().expectRefusals(404);
            take(page, platform.adminToken(), tour, suffix(scheme, width));
          }
        }
      }
    }
  }

  private static void take(ConsolePage page, String token, ConsoleTour tour, String suffix) {
    page.open("/console/");
    page.asksForToken();
    page.picture(FOLDER.resolve("sign-in" + suffix));
    page.signIn(token);
    page.showsHeading("Overview");
    for (ConsoleTour.Stop stop : tour.stops()) {
      stop.visit().accept(page);
      page.picture(FOLDER.resolve(stop.name() + suffix));
    }
  }

  /** Such as {@code -dark-narrow.png}. */
  private static String suffix(ColorScheme scheme, int width) {
    String breadth = width == Chromium.WIDE ? "wide" : "narrow";
    return "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + breadth + ".png";
  }
}
