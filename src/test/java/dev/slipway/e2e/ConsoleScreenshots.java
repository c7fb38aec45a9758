package dev.slipway.e2e;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static dev.slipway.e2e.Ingress.Connections.KEPT;

import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the console for docs/console/. No part of {@code make test}: {@code make
 * screenshots}.
 */
class ConsoleScreenshots {
  private static final Path FOLDER = Path.of("docs", "console");
  private static final int PER_SECOND = 20;

  /** Pages whose figures come as time goes by. */
  private static final Set<String> LIVE = Set.of("overview", "swapped");

  private static final Duration A_WHILE = Duration.ofSeconds(15);

  @Test
  void ofEveryPage() throws Exception {
    try (Chromium chromium = Chromium.start();
        Platform platform = Platform.start("screenshots");
        Ingress ingress = platform.ingress()) {
      ConsoleTour tour = ConsoleTour.prepare(platform);
      ConstantRate users = ConstantRate.start(PER_SECOND, n -> tide(ingress, tour, n));
      for (ColorScheme scheme : List.of(LIGHT, DARK)) {
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
          try (ConsolePage page = chromium.open(platform, scheme, width)) {
            page.complaints().expectRefusals(404);
            take(page, platform.adminToken(), tour, suffix(scheme, width));
          }
        }
      }
      users.stop();
    }
  }

  /** More and fewer requests by turns, so that the charts have a shape. */
  private static void tide(Ingress ingress, ConsoleTour tour, long before) {
    if (before % (1 + before / (10 * PER_SECOND) % 4) == 0) {
      Future<?> _ = ingress.get(KEPT, tour.host(), "/");
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
      if (LIVE.contains(stop.name())) {
        page.linger(A_WHILE);
      }
      page.picture(FOLDER.resolve(stop.name() + suffix));
    }
  }

  /** Such as {@code -dark-narrow.png}. */
  private static String suffix(ColorScheme scheme, int width) {
    String breadth = width == Chromium.WIDE ? "wide" : "narrow";
    return "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + breadth + ".png";
  }
}
