package dev.slipway.health;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the database answers; the process is ready either way. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
  /** Shorter than a probe's usual patience. */
  private static final int PATIENCE_SECONDS = 1;

  private final AgroalDataSource database;

  DatabaseHealth(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").up().withData("reachable", isReachable()).build();
  }

  boolean isReachable() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
