package dev.slipway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API that runs is the one that is committed. */
@QuarkusTest
class OpenApiDriftIT {
  /** Set by {@code make openapi}: takes what runs as the new contract. */
  private static final String WRITE = "slipway.openapi.write";

  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  @Test
  void theCommittedDescriptionIsWhatRuns() throws IOException {
    String running = given().get("/q/openapi?format=yaml").asString();
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, running);
    }

    assertThat(Files.readString(COMMITTED))
        .as("openapi/openapi.yaml: run `make openapi` and commit it if the change is meant")
        .isEqualTo(running);
  }
}
