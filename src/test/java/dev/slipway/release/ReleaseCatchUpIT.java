package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.DeployedFunction;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseCatchUpIT {
  private static final Map<String, ?> ASK = Map.of("http", Map.of("path", "/"));
  private static final String BROKEN = "/api/v1/namespaces/default/functions/catch-up-broken";

  @Inject ReleaseCatchUp catchUp;
  @Inject AgroalDataSource database;

  @Test
  void aReleaseThatCannotBeReadDoesNotKeepTheOthersFromLoading() throws SQLException {
    DeployedFunction sound = DeployedFunction.create("catch-up-sound");
    sound.addVersion("hello", "hello-v1", 1);
    sound.release(0, 1).then().statusCode(200);
    execute(
        """
        insert into functions (namespace, name, created_by) values
          ('default', 'catch-up-broken', 'test');
        insert into releases (namespace, function, number, kind, state, created_by) values
          ('default', 'catch-up-broken', 1, 'release', '{"of": "another time"}', 'test');
        update functions set current_release = 1 where name = 'catch-up-broken';
        """);

    catchUp.all();

    sound.invoke(ASK).then().statusCode(200).body("outcome", equalTo("answered"));
    admin()
        .body(ASK)
        .post(BROKEN + "/invoke")
        .then()
        .statusCode(503)
        .body("code", equalTo("release-not-loaded"));
    admin().delete(BROKEN).then().statusCode(204);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}
