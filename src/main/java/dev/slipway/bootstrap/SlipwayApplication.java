package dev.slipway.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;

/** Runs when every listener is up: publishes the example, reports, and waits for the end. */
public final class SlipwayApplication implements QuarkusApplication {
  private final Config config;
  private final ExamplePublisher example;

  SlipwayApplication(Config config, ExamplePublisher example) {
    this.config = config;
    this.example = example;
  }

  @Override
  public int run(String... args) {
    example.publishOnFirstStart();
    System.out.print(new StartReport(StartSettings.read(config)).text());
    Quarkus.waitForExit();
    return 0;
  }
}
