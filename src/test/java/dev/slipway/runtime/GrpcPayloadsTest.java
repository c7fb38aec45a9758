package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class GrpcPayloadsTest {
  private final GrpcPayloads payloads = new GrpcPayloads(new HundredBytes());

  @Test
  void whatIsHeldByAllHasALimit() {
    GrpcPayloads.Payload first = payloads.hold(60);

    SlipwayException refusal =
        catchThrowableOfType(SlipwayException.class, () -> payloads.hold(41));

    assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(refusal.fields()).containsEntry("limit", "slipway.invocation.max-payloads");
    assertThat(payloads.held()).isEqualTo(60);
    first.letGo();
    assertThat(payloads.hold(100)).isNotNull();
  }

  @Test
  void aReplyTakesThePlaceOfItsRequest() {
    GrpcPayloads.Payload payload = payloads.hold(60);

    payload.replaceBy(80);

    assertThat(payloads.held()).isEqualTo(80);
  }

  @Test
  void aReplyThatFindsNoMemoryHoldsNone() {
    GrpcPayloads.Payload other = payloads.hold(50);
    GrpcPayloads.Payload payload = payloads.hold(50);

    SlipwayException refusal =
        catchThrowableOfType(SlipwayException.class, () -> payload.replaceBy(51));
    other.letGo();
    payload.letGo();

    assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(payloads.held()).isZero();
  }

  @Test
  void whatIsLetGoTwiceIsGivenBackOnce() {
    GrpcPayloads.Payload other = payloads.hold(10);
    GrpcPayloads.Payload payload = payloads.hold(20);

    payload.letGo();
    payload.letGo();

    assertThat(payloads.held()).isEqualTo(10);
    other.letGo();
  }

  private static final class HundredBytes implements InvocationConfig {
    @Override
    public int streamOpen() {
      return 1;
    }

    @Override
    public MemorySize maxPayloads() {
      return new MemorySize(BigInteger.valueOf(100));
    }
  }
}
