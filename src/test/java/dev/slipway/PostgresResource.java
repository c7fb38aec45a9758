package dev.slipway;

import dev.slipway.bootstrap.DatabaseAccess;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the JVM's shared database. The annotation on this class makes it
 * hold for all of them; no test names it.
 */
@QuarkusTestResource(PostgresResource.class)
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    DatabaseAccess database = TestDatabase.shared();
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password());
  }

  /** The server stops with the JVM: other tests still need it. */
  @Override
  public void stop() {}
}
