package dev.slipway.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.slipway.servers.ServerProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's browser without a window. One thread. */
final class Chromium implements AutoCloseable {
  static final int WIDE = 1280;
  static final int NARROW = 360;
  private static final int HEIGHT = 800;

  /** For what a page is to show; the browser's own 5 seconds are missed on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where it is missing, the test is skipped, or fails when {@code CI=true}. */
  static Chromium start() {
    ServerProcess.require("chromium", "chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // No sandbox of its own, which root may not have: it sees the platform under test alone.
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setChromiumSandbox(false));
    return new Chromium(playwright, browser);
  }

  /** A window of its own, with no memory of others. */
  ConsolePage open(Platform platform, ColorScheme scheme, int width) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setBaseURL("http://127.0.0.1:" + platform.controlPort())
            .setColorScheme(scheme)
            .setViewportSize(width, HEIGHT);
    return new ConsolePage(browser.newContext(options));
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
