package dev.slipway.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts Slipway: settings, data directory, database, application. */
@QuarkusMain
public final class Main {
  /** Says to whatever has started us that starting again as before is no use. */
  private static final int REFUSED = 78;

  private Main() {}

  public static void main(String... args) {
    try {
      prepare(StartSettings.read(ConfigProvider.getConfig()));
    } catch (StartRefusedException e) {
      System.err.println("Slipway cannot start. " + e.reason() + "\n" + e.fix());
      System.exit(REFUSED);
    }
    Quarkus.run(SlipwayApplication.class, args);
  }

  private static void prepare(StartSettings settings) {
    settings.warning().ifPresent(warning -> System.err.println("WARNING: " + warning));
    settings.ports().refuseTaken(settings.host());
    EngineSelection engine = EngineSelection.of(settings.engine(), settings.engineLibrary());
    engine.warning().ifPresent(warning -> System.err.println("WARNING: " + warning));
    System.setProperty("slipway.engine.backend", engine.backend().text());
    DataDirectory directory = DataDirectory.open(settings.dataDirectory());
    directory.refuseUnsafeCode();
    settings
        .database()
        .ifPresentOrElse(ExternalDatabase::refuseUnusable, () -> startPostgres(directory));
  }

  /** The password goes to the application inside this process: no file, no command line. */
  private static void startPostgres(DataDirectory directory) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
    Runtime.getRuntime().addShutdownHook(new PostgresStop(postgres));
    System.setProperty("quarkus.datasource.jdbc.url", postgres.access().jdbcUrl());
    System.setProperty("quarkus.datasource.username", postgres.access().username());
    System.setProperty("quarkus.datasource.password", postgres.access().password());
  }
}
