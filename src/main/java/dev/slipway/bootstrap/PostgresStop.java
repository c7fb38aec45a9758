package dev.slipway.bootstrap;

import io.quarkus.runtime.Application;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's last act: stop the database when the application no longer needs it. Hooks run at the
 * same time, so this one waits for the application's own.
 */
final class PostgresStop extends Thread {
  /** Longer than any drain; PostgreSQL recovers from being stopped too early. */
  private static final Duration APPLICATION_PATIENCE = Duration.ofMinutes(1);

  private final EmbeddedPostgres postgres;

  PostgresStop(EmbeddedPostgres postgres) {
    super("postgres-stop");
    this.postgres = postgres;
  }

  @Override
  public void run() {
    awaitApplication();
    postgres.close();
  }

  private static void awaitApplication() {
    @Nullable Application application = Application.currentApplication();
    if (application == null) {
      return;
    }
    Thread waiting = Thread.ofPlatform().daemon().start(application::awaitShutdown);
    try {
      waiting.join(APPLICATION_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
