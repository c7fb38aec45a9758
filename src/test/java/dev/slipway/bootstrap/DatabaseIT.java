package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The application talks to the test database, a real PostgreSQL that keeps what was committed. */
@QuarkusTest
class DatabaseIT {
  @Inject DataSource database;

  @Test
  void theApplicationUsesTheSharedTestDatabase() throws SQLException {
    String found = ask("select current_database()");

    assertThat(found).isEqualTo("slipway_shared");
  }

  @Test
  void fsyncIsOn() throws SQLException {
    String found = ask("show fsync");

    assertThat(found).isEqualTo("on");
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
