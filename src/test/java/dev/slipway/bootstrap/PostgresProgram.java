package dev.slipway.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A process to be killed by tests: starts the embedded server as {@code Main} does, then answers
 * each line of SQL with one line, the first value of its result.
 */
final class PostgresProgram {
  static final String READY = "ready ";

  private PostgresProgram() {}

  public static void main(String... args) throws IOException, SQLException {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(DataDirectory.open(Path.of(args[0])));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      System.out.println(READY + postgres.pid());
      answer(postgres.access());
    } catch (StartRefusedException e) {
      System.out.println(e.reason());
      System.exit(78);
    }
  }

  private static void answer(DatabaseAccess access) throws IOException, SQLException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Connection connection =
            DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
        Statement statement = connection.createStatement()) {
      for (String sql = questions.readLine(); sql != null; sql = questions.readLine()) {
        System.out.println(first(statement, sql));
      }
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    if (!statement.execute(sql)) {
      return "done";
    }
    try (ResultSet rows = statement.getResultSet()) {
      return rows.next() ? rows.getString(1) : "none";
    }
  }
}
