package dev.slipway.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * What a class of tests of the console has: one platform, and a browser that is signed in to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleWindow {
  private final String name;
  private final Map<String, String> environment;
  private @Nullable Chromium chromium;
  private @Nullable Platform platform;

  /**
   * Is not started yet.
   *
   * @param name of the platform's folder
   */
  ConsoleWindow(String name) {
    this(name, Map.of());
  }

  /** The same with more in the platform's environment. */
  ConsoleWindow(String name, Map<String, String> environment) {
    this.name = name;
    this.environment = environment;
  }

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    platform = Platform.start(name, environment);
  }

  @AfterAll
  void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
    if (platform != null) {
      platform.close();
    }
  }

  Platform platform() {
    if (platform == null) {
      throw new IllegalStateException("the platform was not started");
    }
    return platform;
  }

  /** A window on the overview. */
  ConsolePage signedIn() {
    if (chromium == null) {
      throw new IllegalStateException("the browser was not started");
    }
    ConsolePage page = chromium.open(platform(), ColorScheme.LIGHT, Chromium.WIDE);
    page.open("/console/");
    page.signIn(platform().adminToken());
    page.showsHeading("Overview");
    return page;
  }
}
