package dev.slipway.e2e;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the console for docs/console/. No part of {@code make test}: {@code make
 * screenshots}.
 */
class ConsoleScreenshots {
  private static final Path FOLDER = Path.of("docs", "console");
  private static final String SIGN_IN = "/console/";
  private static final int REQUESTS = 50;

  /** After signing in, each by the name of its file. */
  private static final Map<String, String> PAGES =
      Map.of(
          "overview", "/console/default",
          "functions", "/console/default/functions",
          "function", "/console/default/functions/hello",
          "upload", "/console/default/upload",
          "providers", "/console/default/providers",
          "routes", "/console/default/routes",
          "modules", "/console/default/modules",
          "issuers", "/console/default/issuers",
          "audit", "/console/default/audit");

  @Test
  void ofEveryPage() throws IOException {
    try (Chromium chromium = Chromium.start();
        Platform platform = Platform.start("screenshots");
        Ingress ingress = platform.ingress()) {
      giveItSomethingToShow(platform.control(), ingress);
      for (ColorScheme scheme : List.of(LIGHT, DARK)) {
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
          try (ConsolePage page = chromium.open(platform, scheme, width)) {
            take(page, platform.adminToken(), suffix(scheme, width));
          }
        }
      }
    }
  }

  private static void take(ConsolePage page, String token, String suffix) {
    page.open(SIGN_IN);
    page.asksForToken();
    page.picture(FOLDER.resolve("sign-in" + suffix));
    page.signIn(token);
    page.showsHeading("Overview");
    PAGES.forEach((name, path) -> {
      page.open(path);
      page.picture(FOLDER.resolve(name + suffix));
    });
  }

  /** Such as {@code -dark-narrow.png}. */
  private static String suffix(ColorScheme scheme, int width) {
    String breadth = width == Chromium.WIDE ? "wide" : "narrow";
    return "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + breadth + ".png";
  }

  /** Hello is there; a counter with a store in memory, a route, and requests to all of them. */
  private static void giveItSomethingToShow(Control control, Ingress ingress) throws IOException {
    String guest = "counter-wasmcloud-0.2";
    BoundCounter counter = BoundCounter.serve(control, "counter", guest, guest, "memory", Map.of());
    control.put(
        "/namespaces/default/routes/greet",
        Map.of("path", "/greet", "function", "hello", "stripPrefix", true));
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(ingress.get("any.example", "/greet?name=Ada").status()).isEqualTo(200);
      assertThat(ingress.get(counter.function().host(), "/").status()).isEqualTo(200);
    }
  }
}
