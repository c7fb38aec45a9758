package dev.slipway.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;

/**
 * Runs when every listener is up. What the first start adds, such as publishing the example
 * function, is called here before the report: a bean of this package, injected like {@code config}.
 */
public final class SlipwayApplication implements QuarkusApplication {
  private final Config config;

  SlipwayApplication(Config config) {
    this.config = config;
  }

  @Override
  public int run(String... args) {
    System.out.print(new StartReport(StartSettings.read(config)).text());
    Quarkus.waitForExit();
    return 0;
  }
}
