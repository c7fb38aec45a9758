package dev.slipway.error;

import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.StringValue;
import com.google.rpc.ErrorInfo;
import dev.slipway.ControlApi;
import dev.slipway.GrpcApi;
import grpc.health.v1.HealthGrpc;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code reaches a client as its problem over REST, and as the same over gRPC. */
@QuarkusTest
class ErrorCodeIT {
  @ParameterizedTest
  @EnumSource
  void everyCodeIsAProblem(ErrorCode code) {
    String path = "/api/v1/test-throw/code/" + code.name();

    Response response = ControlApi.admin().header("X-Request-Id", "mine-1").get(path);

    response
        .then()
        .spec(problem(code))
        .header("Slipway-Request-Id", "mine-1")
        .body("detail", equalTo("This is why. Do that."))
        .body("fix", equalTo("Do that."))
        .body("instance", equalTo(path))
        .body("requestId", equalTo("mine-1"))
        .body("limit", equalTo(7));
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsTheSameOverGrpc(ErrorCode code) {
    Map<String, Object> problem =
        ControlApi.admin()
            .header("X-Request-Id", "mine-1")
            .get("/api/v1/test-throw/code/" + code.name())
            .jsonPath()
            .getMap("");

    for (MethodDescriptor<StringValue, StringValue> method :
        List.of(ThrowingGrpcService.THROW, ThrowingGrpcService.SEND)) {
      StatusRuntimeException thrown =
          catchThrowableOfType(StatusRuntimeException.class, () -> call(method, code.name()));

      ErrorInfo info = GrpcApi.refusal(code, thrown);
      assertThat(thrown.getStatus().getCode()).isEqualTo(code.grpcStatus());
      assertThat(thrown.getStatus().getDescription()).isEqualTo(problem.get("detail"));
      assertThat(info.getReason()).isEqualTo(problem.get("code"));
      assertThat(info.getMetadataMap())
          .isEqualTo(Map.of("requestId", "mine-1", "fix", "Do that.", "limit", "7"));
      assertThat(String.valueOf(problem.get("limit"))).isEqualTo(info.getMetadataOrThrow("limit"));
    }
  }

  private static StringValue call(MethodDescriptor<StringValue, StringValue> method, String asked) {
    try (GrpcApi api = new GrpcApi()) {
      HealthGrpc.HealthBlockingStub named =
          GrpcApi.with(
              GrpcApi.admin(HealthGrpc.newBlockingStub(api.channel())), "x-request-id", "mine-1");
      return ClientCalls.blockingUnaryCall(
          named.getChannel(), method, CallOptions.DEFAULT, StringValue.of(asked));
    }
  }

  @Test
  void aBugTellsNoMoreOverGrpc() {
    StatusRuntimeException thrown =
        catchThrowableOfType(
            StatusRuntimeException.class, () -> call(ThrowingGrpcService.THROW, "bug"));

    GrpcApi.refusal(ErrorCode.INTERNAL, thrown);
    assertThat(thrown.getStatus().toString()).doesNotContain("secret").doesNotContain("at dev.");
  }

  @Test
  void aBugTellsNothingButWhereToLook() {
    Response response =
        ControlApi.admin().header("X-Request-Id", "a b").get("/api/v1/test-throw/bug");

    response
        .then()
        .spec(problem(ErrorCode.INTERNAL))
        .body(not(containsString("secret")))
        .body(not(containsString("at dev.slipway")));
    assertThat(response.jsonPath().getString("requestId"))
        .isEqualTo(response.header("Slipway-Request-Id"))
        .matches("[0-9a-f]{32}");
  }
}
