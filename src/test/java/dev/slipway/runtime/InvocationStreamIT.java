package dev.slipway.runtime;

import static dev.slipway.runtime.GrpcInvocations.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.slipway.function.FunctionKey;
import dev.slipway.grpc.v1.InvokeStreamResponse;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleFigures;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many invocations on one stream, on the real platform with real guests. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvocationStreamIT {
  private static final FunctionKey SPIN = new FunctionKey("default", "stream-spin");
  private static final FunctionKey MIRROR = new FunctionKey("default", "stream-mirror");
  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);
  private static final int ALL = Integer.MAX_VALUE;

  /** Well before the wall deadline of 5 s. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final GrpcInvocations client = new GrpcInvocations();
  private final GuestScheduler scheduler;
  private final LiveFunctions functions;
  private final GrpcPayloads payloads;
  private final InvocationConfig config;

  @Inject
  InvocationStreamIT(
      GuestScheduler scheduler,
      LiveFunctions functions,
      GrpcPayloads payloads,
      InvocationConfig config) {
    this.scheduler = scheduler;
    this.functions = functions;
    this.payloads = payloads;
    this.config = config;
  }

  @BeforeEach
  void deploy() {
    if (functions.find(SPIN).isEmpty()) {
      GrpcGuests.mirror(MIRROR.name());
      GrpcGuests.spinning(SPIN.name());
    }
  }

  @AfterEach
  void nothingRunsOnOrIsHeld() {
    await().atMost(SOON).untilAsserted(() -> assertThat(scheduler.figures()).isEqualTo(NOTHING));
    await().untilAsserted(() -> assertThat(payloads.held()).isZero());
    assertThat(scheduler.begun(functions.find(SPIN).orElseThrow().lane())).isZero();
  }

  @AfterAll
  void close() {
    client.close();
  }

  @Test
  void eachInvocationHasOneAnswerWithItsId() {
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);
    for (int i = 0; i < 1_000; i++) {
      stream.send("call-" + i, tell(MIRROR.name(), "reply=%04x".formatted(i)));
    }

    stream.halfClose();

    assertThat(stream.completed.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    assertThat(stream.answers)
        .extracting(InvokeStreamResponse::getId)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 1_000).mapToObj(i -> "call-" + i).toArray(String[]::new));
    assertThat(stream.answers)
        .allSatisfy(answer -> {
          int number = Integer.parseInt(answer.getId().substring("call-".length()));
          assertThat(answer.getResponse().getPayload().toByteArray())
              .containsExactly(number >> 8, number);
          assertThat(answer.getRequestId()).hasSize(32);
        });
  }

  @Test
  void aRefusedInvocationDoesNotEndTheStream() {
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);

    stream.send("unknown", tell("stream-unknown", ""));
    stream.send("x".repeat(129), tell(MIRROR.name(), "reply=6f6b"));
    stream.send("version", tell(MIRROR.name(), "").toBuilder().setVersion(7).build());
    stream.send("named", tell(MIRROR.name(), "reply=6f6b").toBuilder().setVersion(1).build());
    stream.send("good", tell(MIRROR.name(), "reply=6f6b"));
    stream.halfClose();

    assertThat(stream.completed.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    assertThat(stream.answers).hasSize(5);
    assertThat(code(stream, "unknown")).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(code(stream, "version")).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(code(stream, "x".repeat(129))).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(answer(stream, "named").getResponse().getPayload().toStringUtf8()).isEqualTo("ok");
    assertThat(answer(stream, "good").getResponse().getPayload().toStringUtf8()).isEqualTo("ok");
  }

  @Test
  void aReplyThatClientsDoNotTakeIsRefusedAndTheStreamGoesOn() throws Exception {
    GrpcGuests.zeros("stream-large", 5 << 20);
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);

    stream.send("large", tell("stream-large", ""));
    await().until(() -> stream.answers.size() == 1);
    stream.send("good", tell(MIRROR.name(), "reply=6f6b"));
    stream.halfClose();

    assertThat(stream.completed.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    com.google.rpc.Status error = answer(stream, "large").getError();
    assertThat(error.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("limit-exceeded");
    assertThat(error.getMessage()).contains("slipway.grpc.max-reply");
    assertThat(code(stream, "large")).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(answer(stream, "good").getResponse().getPayload().toStringUtf8()).isEqualTo("ok");
  }

  @Test
  void theCallersDeadlineEndsTheStreamAndItsGuests() {
    GrpcStream stream =
        new GrpcStream(client.streaming().withDeadlineAfter(1, TimeUnit.SECONDS), ALL);

    stream.send("spin", tell(SPIN.name(), ""));

    Throwable end = catchThrowable(() -> stream.completed.orTimeout(20, TimeUnit.SECONDS).join());
    assertThat(GrpcInvocations.code(end.getCause())).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
  }

  @Test
  void aCancelledStreamEndsAllOfItsGuests() {
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);
    for (int i = 0; i < bound(); i++) {
      stream.send("spin-" + i, tell(SPIN.name(), ""));
    }
    await().until(() -> scheduler.figures().queued() > 0);

    stream.cancel();

    await().atMost(SOON).untilAsserted(() -> assertThat(scheduler.figures()).isEqualTo(NOTHING));
    assertThat(stream.answers).isEmpty();
    assertThat(client.invoke(tell(MIRROR.name(), "reply=6f6b")).getOutcome()).isEqualTo("answered");
  }

  @Test
  void noMoreRunThanMayBeOpen() {
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);
    for (int i = 0; i < 3 * bound(); i++) {
      stream.send("spin-" + i, tell(SPIN.name(), ""));
    }

    await().until(() -> inFlight() == bound());

    assertThat(inFlight()).isEqualTo(bound());
    stream.cancel();
  }

  private int bound() {
    return config.streamOpen();
  }

  private int inFlight() {
    ScheduleFigures figures = scheduler.figures();
    return figures.running() + figures.longRunning() + figures.queued();
  }

  /** Answers of 64 KiB fill what lies between the two; then nothing more is asked of guests. */
  @Test
  void aClientThatDoesNotReadIsWaitedFor() throws Exception {
    GrpcStream stream = new GrpcStream(client.streaming(), 0);
    String large = "reply=" + "61".repeat(64 << 10);
    int sent = 4 * bound();
    long before = answered();
    for (int i = 0; i < sent; i++) {
      stream.send("large-" + i, tell(MIRROR.name(), large));
    }
    await().during(Duration.ofMillis(500)).until(() -> scheduler.figures().equals(NOTHING));
    long whileNobodyReads = answered() - before;

    stream.take(ALL);
    stream.halfClose();

    assertThat(stream.completed.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    assertThat(stream.answers).hasSize(sent);
    assertThat(whileNobodyReads).isBetween((long) bound(), 2L * bound());
  }

  private long answered() {
    FunctionHandle mirror = functions.find(MIRROR).orElseThrow();
    return mirror.journal().statistics().outcomes().getOrDefault("answered", 0L);
  }

  private static InvokeStreamResponse answer(GrpcStream stream, String id) {
    return stream.answers.stream()
        .filter(answer -> answer.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Status.Code code(GrpcStream stream, String id) {
    return Status.fromCodeValue(answer(stream, id).getError().getCode()).getCode();
  }
}
