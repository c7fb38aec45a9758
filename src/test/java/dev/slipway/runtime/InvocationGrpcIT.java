package dev.slipway.runtime;

import static dev.slipway.runtime.GrpcInvocations.code;
import static dev.slipway.runtime.GrpcInvocations.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import dev.slipway.DeployedFunction;
import dev.slipway.GrpcApi;
import dev.slipway.SignedGuests;
import dev.slipway.error.ErrorCode;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.InvokeResponse;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleFigures;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Single invocations over gRPC, on the real platform with real guests. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvocationGrpcIT {
  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);

  private static final FunctionKey SPIN = new FunctionKey("default", "grpc-spin");

  /** Well before the wall deadline of 5 s. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final GrpcInvocations client = new GrpcInvocations();
  private final GuestScheduler scheduler;
  private final LiveFunctions functions;
  private final GrpcPayloads payloads;

  @Inject
  InvocationGrpcIT(GuestScheduler scheduler, LiveFunctions functions, GrpcPayloads payloads) {
    this.scheduler = scheduler;
    this.functions = functions;
    this.payloads = payloads;
  }

  @BeforeEach
  void deploy() {
    if (functions.find(SPIN).isEmpty()) {
      GrpcGuests.mirror("grpc-mirror");
      GrpcGuests.spinning("grpc-spin");
    }
  }

  @AfterAll
  void close() {
    client.close();
  }

  @AfterEach
  void nothingRunsOnOrIsHeld() {
    await().atMost(SOON).untilAsserted(() -> assertThat(scheduler.figures()).isEqualTo(NOTHING));
    await().untilAsserted(() -> assertThat(payloads.held()).isZero());
    assertThat(scheduler.begun(functions.find(SPIN).orElseThrow().lane())).isZero();
  }

  @Test
  void aGuestAnswers() {
    InvokeResponse response = client.invoke(tell("grpc-mirror", "reply=6f6b"));

    assertThat(response.getOutcome()).isEqualTo("answered");
    assertThat(response.getPayload().toStringUtf8()).isEqualTo("ok");
    assertThat(response.getVersion()).isEqualTo(1);
    assertThat(response.getReport().hasDuration()).isTrue();
  }

  @Test
  void aGuestsErrorIsAnOutcome() {
    InvokeResponse response = client.invoke(tell("grpc-mirror", "error=6e6f"));

    assertThat(response.getOutcome()).isEqualTo("guest-error");
    assertThat(response.getDetail()).isEqualTo("no");
    assertThat(response.getPayload().isEmpty()).isTrue();
  }

  @Test
  void aTrapIsAnOutcome() {
    GrpcGuests.trapping("grpc-trap");

    InvokeResponse response = client.invoke(tell("grpc-trap", ""));

    assertThat(response.getOutcome()).isEqualTo("guest-trapped");
  }

  @Test
  void whatIsNotThereIsRefused() {
    Throwable unknown = catchThrowable(() -> client.invoke(tell("grpc-unknown", "")));
    Throwable unnamed =
        catchThrowable(
            () -> client.invoke(tell("grpc-mirror", "").toBuilder().clearOperation().build()));
    DeployedFunction.create("grpc-empty");
    Throwable empty = catchThrowable(() -> client.invoke(tell("grpc-empty", "")));

    assertThat(code(unknown)).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(code(unnamed)).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(empty)).isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void aNamedVersionAnswersThoughAnotherIsReleased() {
    DeployedFunction function = GrpcGuests.mirror("grpc-versions");
    byte[] second = SignedGuests.bytes("mirror", "mirror-d1");
    function.upload(function.guests().sign(second, List.of(), 2)).then().statusCode(201);

    InvokeResponse named =
        client.invoke(tell("grpc-versions", "reply=6f6b").toBuilder().setVersion(2).build());
    Throwable missing =
        catchThrowable(
            () -> client.invoke(tell("grpc-versions", "").toBuilder().setVersion(3).build()));

    assertThat(named.getVersion()).isEqualTo(2);
    assertThat(named.getPayload().toStringUtf8()).isEqualTo("ok");
    assertThat(code(missing)).isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void aPayloadThatIsTooLargeIsRefused() {
    ByteString large = ByteString.copyFrom(new byte[20 << 20]);

    GrpcApi.refusal(
        ErrorCode.BODY_TOO_LARGE,
        () -> client.invoke(tell("grpc-mirror", "").toBuilder().setPayload(large).build()));
  }

  @Test
  void aReplyThatClientsDoNotTakeIsRefused() {
    GrpcGuests.zeros("grpc-large", 5 << 20);

    ErrorInfo info =
        GrpcApi.refusal(ErrorCode.LIMIT_EXCEEDED, () -> client.invoke(tell("grpc-large", "")));

    assertThat(info.getMetadataMap()).containsEntry("limit", "slipway.grpc.max-reply");
  }

  @Test
  void theCallersDeadlineEndsAGuestThatSpins() {
    Throwable thrown =
        catchThrowable(() ->
            client
                .blocking()
                .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                .invoke(tell("grpc-spin", "")));

    assertThat(code(thrown)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
  }

  @Test
  void aCancelledCallEndsItsGuest() {
    Future<InvokeResponse> call = client.future().invoke(tell("grpc-spin", ""));
    await().until(() -> scheduler.figures().running() + scheduler.figures().longRunning() == 1);

    assertThat(call.cancel(true)).isTrue();
  }

  @Test
  void manyCancelledCallsLeaveRoomForOthers() {
    List<Future<InvokeResponse>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(client.future().invoke(tell("grpc-spin", "")));
    }
    await().until(() -> scheduler.figures().queued() > 0);
    InvokeResponse meanwhile = client.invoke(tell("grpc-mirror", "reply=6f6b"));

    calls.forEach(call -> call.cancel(true));

    await().atMost(SOON).untilAsserted(() -> assertThat(scheduler.figures()).isEqualTo(NOTHING));
    InvokeResponse after = client.invoke(tell("grpc-mirror", "reply=6f6b"));
    assertThat(meanwhile.getPayload().toString(StandardCharsets.UTF_8)).isEqualTo("ok");
    assertThat(after.getPayload().toString(StandardCharsets.UTF_8)).isEqualTo("ok");
  }
}
