package dev.slipway;

import dev.slipway.bootstrap.DataDirectory;
import dev.slipway.bootstrap.DatabaseAccess;
import dev.slipway.bootstrap.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL server for tests, one for each JVM whatever class loader asks, with its files kept
 * below {@code target/} so that only the first run pays for them.
 */
public final class TestDatabase {
  private static final String SHARED = "slipway.test.database";

  private TestDatabase() {}

  /** The JVM's shared database: empty when the JVM started. */
  public static DatabaseAccess shared() {
    Properties jvm = System.getProperties();
    synchronized (jvm) {
      if (jvm.getProperty(SHARED + ".url") == null) {
        DatabaseAccess server = startServer();
        jvm.setProperty(SHARED + ".server", server.jdbcUrl());
        jvm.setProperty(SHARED + ".username", server.username());
        jvm.setProperty(SHARED + ".password", server.password());
        dropAll(server);
        jvm.setProperty(SHARED + ".url", create(server, "slipway_shared").jdbcUrl());
      }
      return access(jvm.getProperty(SHARED + ".url"));
    }
  }

  /** Another empty database on the same server, for tests of the schema itself. */
  public static DatabaseAccess empty(String name) {
    shared();
    return create(access(System.getProperty(SHARED + ".server")), "slipway_" + name);
  }

  private static DatabaseAccess startServer() {
    DataDirectory directory = DataDirectory.open(Path.of("target", "test-database"));
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  postgres.close();
                  directory.close();
                },
                "test-database-stop"));
    return postgres.access();
  }

  private static void dropAll(DatabaseAccess server) {
    execute(server, drops(server));
  }

  private static List<String> drops(DatabaseAccess server) {
    String sql =
        "select format('drop database %I with (force)', datname) from pg_database"
            + " where datname like 'slipway\\_%'";
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> drops = new ArrayList<>();
      while (rows.next()) {
        drops.add(rows.getString(1));
      }
      return drops;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseAccess create(DatabaseAccess server, String database) {
    execute(
        server,
        List.of(
            "drop database if exists " + database + " with (force)",
            "create database " + database));
    return access(server.jdbcUrl().replaceAll("[^/]+$", database));
  }

  private static void execute(DatabaseAccess server, List<String> commands) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(DatabaseAccess server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
  }

  private static DatabaseAccess access(String url) {
    return new DatabaseAccess(
        url, System.getProperty(SHARED + ".username"), System.getProperty(SHARED + ".password"));
  }
}
