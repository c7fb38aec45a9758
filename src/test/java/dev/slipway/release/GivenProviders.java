package dev.slipway.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Records of providers, of which a binding asks nothing but what they serve. */
@ApplicationScoped
public class GivenProviders {
  private final DataSource database;

  GivenProviders(DataSource database) {
    this.database = database;
  }

  void keyvalue(String namespace, String name) {
    record(namespace, name, "wascc:keyvalue", "memory");
  }

  void record(String namespace, String name, String contract, String type) {
    run(
        """
        insert into providers
          (namespace, name, contract, type, config, secrets, revision, created_by, changed_by)
        values (?, ?, ?, ?, '{}', '{}', nextval('provider_revisions'), 'test', 'test')\
        """,
        namespace,
        name,
        contract,
        type);
  }

  void remove(String namespace, String name) {
    run("delete from providers where namespace = ? and name = ?", namespace, name);
  }

  private void run(String sql, String... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
