package dev.slipway.runtime;

import static dev.slipway.runtime.GrpcInvocations.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.slipway.GrpcApi;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.InvokeResponse;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invocations over gRPC share the memory for what they hold. */
@QuarkusTest
@TestProfile(GrpcPayloadsIT.LittleMemory.class)
class GrpcPayloadsIT {
  /** Memory for one large payload. */
  public static final class LittleMemory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("slipway.invocation.max-payloads", "100K");
    }
  }

  private static final int ALL = Integer.MAX_VALUE;
  private static final String LARGE = "reply=6f6b " + "x".repeat(60_000);

  @Inject GrpcPayloads payloads;

  private GrpcInvocations client;

  @BeforeEach
  void connect() {
    client = new GrpcInvocations();
  }

  @AfterEach
  void close() {
    client.close();
    await().untilAsserted(() -> assertThat(payloads.held()).isZero());
  }

  @Test
  void whatFindsNoMemoryIsRefusedAndTheNextOneIsServed() {
    GrpcGuests.mirror("payload-mirror");
    GrpcGuests.spinning("payload-spin");
    Future<InvokeResponse> holder = client.future().invoke(tell("payload-spin", LARGE));
    await().until(() -> payloads.held() > 60_000);

    ErrorInfo info =
        GrpcApi.refusal(ErrorCode.OVERLOADED, () -> client.invoke(tell("payload-mirror", LARGE)));
    InvokeResponse small = client.invoke(tell("payload-mirror", "reply=6f6b"));
    holder.cancel(true);
    await().until(() -> payloads.held() == 0);
    InvokeResponse after = client.invoke(tell("payload-mirror", LARGE));

    assertThat(info.getMetadataMap()).containsEntry("limit", "slipway.invocation.max-payloads");
    assertThat(small.getPayload().toStringUtf8()).isEqualTo("ok");
    assertThat(after.getPayload().toStringUtf8()).isEqualTo("ok");
  }

  @Test
  void anAnswerThatFindsNoMemoryIsRefusedAndTheStreamGoesOn() {
    GrpcGuests.mirror("payload-stream");
    GrpcGuests.zeros("payload-zeros", 1 << 20);
    GrpcStream stream = new GrpcStream(client.streaming(), ALL);

    stream.send("large", tell("payload-zeros", ""));
    stream.send("small", tell("payload-stream", "reply=6f6b"));
    stream.halfClose();

    assertThat(stream.completed.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
    assertThat(stream.answers)
        .hasSize(2)
        .anySatisfy(answer -> assertThat(answer.getError().getMessage()).contains("all the memory"))
        .anySatisfy(
            answer -> assertThat(answer.getResponse().getPayload().toStringUtf8()).isEqualTo("ok"));
  }
}
