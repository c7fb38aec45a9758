package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
  @Test
  void aBodyOfExactlyTheLimitIsReadWhole() throws IOException {
    RequestBody body = new RequestBody(bytes(10), 10);

    assertThat(body.readAllBytes()).hasSize(10);
  }

  @Test
  void oneByteMoreIsRefused() {
    RequestBody body = new RequestBody(bytes(11), 10);

    assertThatThrownBy(body::readAllBytes)
        .isInstanceOfSatisfying(
            SlipwayException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.BODY_TOO_LARGE);
              assertThat(e.fields()).containsEntry("limit", 10L);
            });
  }

  @Test
  void skippedAndSingleBytesCount() {
    RequestBody body = new RequestBody(bytes(11), 10);
    assertThat(body.read()).isEqualTo(0xff);
    assertThat(body.skip(9)).isEqualTo(9);

    assertThatThrownBy(() -> body.skip(1)).isInstanceOf(SlipwayException.class);
  }

  @Test
  void aClientThatGoesAwayIsARefusal() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> new RequestBody(broken, 10).readAllBytes())
        .isInstanceOfSatisfying(
            SlipwayException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
  }

  private static InputStream bytes(int count) {
    byte[] all = new byte[count];
    Arrays.fill(all, (byte) 0xff);
    return new ByteArrayInputStream(all);
  }
}
