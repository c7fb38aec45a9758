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
  private @Nullable Ingress ingress;

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
    ingress = platform.ingress();
  }

  @AfterAll
  void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
    if (ingress != null) {
      ingress.close();
    }
    if (platform != null) {
      platform.close();
    }
  }

  Platform platform() {
    return started(platform);
  }

  Ingress ingress() {
    return started(ingress);
  }

  Control control() {
    return platform().control();
  }

  /** A window that nobody has signed in to. */
  ConsolePage open() {
    return started(chromium).open(platform(), ColorScheme.LIGHT, Chromium.WIDE);
  }

  /** A window on the overview. */
  ConsolePage signedIn() {
    ConsolePage page = signedIn("");
    page.showsHeading("Overview");
    return page;
  }

  /** A window on a page of the namespace {@code default}. */
  ConsolePage signedIn(String path) {
    ConsolePage page = open();
    page.open("/console/default" + path);
    page.signIn(platform().adminToken());
    return page;
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("it was not started");
    }
    return part;
  }
}
