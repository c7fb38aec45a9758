package dev.slipway;

import static dev.slipway.Problems.problem;
import static org.awaitility.Awaitility.await;

import dev.slipway.error.ErrorCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Control calls while PostgreSQL cannot be reached, and after. */
@QuarkusTest
@QuarkusTestResource(value = CuttableDatabase.class, restrictToAnnotatedClass = true)
class DatabaseAwayIT {
  private static final String NAMESPACE = "/api/v1/namespaces/away";

  Consumer<Boolean> cut;

  @AfterEach
  void restore() {
    cut.accept(false);
  }

  @Test
  void callsAreRefusedUntilItIsBackAndThenCarriedOut() {
    ControlApi.admin().get("/api/v1/namespaces/default").then().statusCode(200);
    cut.accept(true);

    Response write = ControlApi.admin().body("{}").put(NAMESPACE);
    Response read = ControlApi.admin().get("/api/v1/namespaces/default");

    write.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    read.then().spec(problem(ErrorCode.DATABASE_UNAVAILABLE));
    cut.accept(false);
    await()
        .untilAsserted(
            () -> ControlApi.admin().get(NAMESPACE).then().spec(problem(ErrorCode.NOT_FOUND)));
    ControlApi.admin().body("{}").put(NAMESPACE).then().statusCode(201);
  }
}
