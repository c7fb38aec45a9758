package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import io.grpc.KnownLength;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class CheckedMarshallerTest {
  private static final int LIMIT = 100;

  /** Two bytes of a message are its tag and its length. */
  private static final byte[] FITS = message(LIMIT - 2);

  private static final byte[] TOO_LARGE = message(LIMIT - 1);
  private static final byte[] TORN = {10, 50, 'x'};

  private final CheckedMarshaller<StringValue> marshaller =
      new CheckedMarshaller<>(ProtoUtils.marshaller(StringValue.getDefaultInstance()), LIMIT);

  @Test
  void whatFitsIsRead() {
    assertThat(marshaller.parse(new Sized(FITS)).getValue()).hasSize(LIMIT - 2);
    assertThat(marshaller.parse(new ByteArrayInputStream(FITS)).getValue()).hasSize(LIMIT - 2);
  }

  @Test
  void whatIsLargerIsRefusedByItsSize() {
    assertThat(refusal(new Sized(TOO_LARGE)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BODY_TOO_LARGE))
        .satisfies(refusal -> assertThat(refusal.reason()).contains("101 bytes", "100"));
  }

  /** The length of what came compressed is known when it is unpacked. */
  @Test
  void whatIsLargerUnpackedIsRefusedToo() {
    assertThat(refusal(new ByteArrayInputStream(TOO_LARGE)).code())
        .isEqualTo(ErrorCode.BODY_TOO_LARGE);
  }

  @Test
  void whatIsLargerThanTheListenerUnpacksIsRefused() {
    assertThat(refusal(new Bomb()).code()).isEqualTo(ErrorCode.BODY_TOO_LARGE);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThat(refusal(new Sized(TORN)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    assertThat(refusal(new ByteArrayInputStream(TORN)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
  }

  private SlipwayException refusal(InputStream bytes) {
    Object read = ((CheckedMarshaller<?>) marshaller).parse(bytes);
    assertThat(read).isInstanceOf(UnreadMessage.class);
    return ((UnreadMessage) read).refusal();
  }

  private static byte[] message(int characters) {
    return StringValue.of("x".repeat(characters)).toByteArray();
  }

  /** As gRPC gives a message that did not come compressed. */
  private static final class Sized extends ByteArrayInputStream implements KnownLength {
    Sized(byte[] bytes) {
      super(bytes);
    }
  }

  /** Unpacks to more than gRPC reads. */
  private static final class Bomb extends InputStream {
    @Override
    public int read() {
      throw Status.RESOURCE_EXHAUSTED.asRuntimeException();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return read();
    }
  }
}
