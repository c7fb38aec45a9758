package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationReplyMessagesTest {
  private static final RequestId ID = new RequestId("r-1");
  private static final InvokeReply REPLY = reply(10_000);

  @Test
  void aReplyOfTheLimitIsSent() {
    int size = new InvocationReplyMessages(Long.MAX_VALUE).response(REPLY).getSerializedSize();

    assertThat(new InvocationReplyMessages(size).response(REPLY).getPayload().size())
        .isEqualTo(10_000);
  }

  @Test
  void aReplyAboveItIsRefused() {
    int size = new InvocationReplyMessages(Long.MAX_VALUE).response(REPLY).getSerializedSize();

    SlipwayException refusal =
        catchThrowableOfType(
            SlipwayException.class, () -> new InvocationReplyMessages(size - 1).response(REPLY));

    assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    assertThat(refusal.reason()).contains(Integer.toString(size));
    assertThat(refusal.fix()).contains("over HTTP", "slipway.grpc.max-reply", "client");
  }

  /** What a client receives is the whole message, with the id that it has chosen. */
  @Test
  void onAStreamTheWholeAnswerCounts() {
    int size = new InvocationReplyMessages(Long.MAX_VALUE).response(REPLY).getSerializedSize();

    SlipwayException refusal =
        catchThrowableOfType(
            SlipwayException.class,
            () -> new InvocationReplyMessages(size).reached("id", ID, REPLY));

    assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  private static InvokeReply reply(int bytes) {
    return new InvokeReply(
        "answered",
        Optional.of(new byte[bytes]),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        new InvokeReply.Report(Duration.ofMillis(1), List.of(), 0));
  }
}
