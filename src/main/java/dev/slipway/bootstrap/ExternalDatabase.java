package dev.slipway.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/** Looks at the operator's own PostgreSQL before the application needs it. */
final class ExternalDatabase {
  /** A server that does not answer in this time is as good as away. */
  private static final String PATIENCE_SECONDS = "10";

  private static final String PREFIX = "jdbc:postgresql:";
  private static final Pattern SECRET = Pattern.compile("[?&](password|sslpassword)=");

  private ExternalDatabase() {}

  /**
   * @throws StartRefusedException when the URL is no PostgreSQL's, holds a secret, or nobody can be
   *     logged in there
   */
  static void refuseUnusable(DatabaseAccess access) {
    if (!access.jdbcUrl().startsWith(PREFIX)) {
      throw new StartRefusedException(
          "SLIPWAY_DATABASE_URL does not begin with " + PREFIX + ".",
          "Write it as jdbc:postgresql://host:5432/database.");
    }
    if (SECRET.matcher(access.jdbcUrl()).find()) {
      throw new StartRefusedException(
          "SLIPWAY_DATABASE_URL holds a password, and URLs are written to logs.",
          "Move it to SLIPWAY_DATABASE_PASSWORD.");
    }
    logIn(access);
  }

  private static void logIn(DatabaseAccess access) {
    try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), login(access))) {
      connection.isReadOnly();
    } catch (SQLException e) {
      throw new StartRefusedException(
          "The database " + access.jdbcUrl() + " cannot be used: " + e.getMessage(),
          "Check SLIPWAY_DATABASE_URL, SLIPWAY_DATABASE_USERNAME and SLIPWAY_DATABASE_PASSWORD, or"
              + " unset them to use the embedded PostgreSQL.");
    }
  }

  private static Properties login(DatabaseAccess access) {
    Properties login = new Properties();
    login.setProperty("loginTimeout", PATIENCE_SECONDS);
    if (!access.username().isEmpty()) {
      login.setProperty("user", access.username());
      login.setProperty("password", access.password());
    }
    return login;
  }
}
