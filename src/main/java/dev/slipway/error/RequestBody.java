package dev.slipway.error;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body that ends well or with a refusal: {@link ErrorCode#BODY_TOO_LARGE} beyond its
 * limit, {@link ErrorCode#INVALID_REQUEST} when the client goes away before its end. For one
 * thread.
 */
public final class RequestBody extends FilterInputStream {
  private final long max;
  private long count;

  /**
   * A body with a limit.
   *
   * @param body as the client sends it
   * @param max how many bytes may be read; one more is refused
   */
  public RequestBody(InputStream body, long max) {
    super(body);
    this.max = max;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      int read = super.read(target, offset, length);
      count += Math.max(read, 0);
      if (count > max) {
        throw tooLarge();
      }
      return read;
    } catch (IOException e) {
      throw cutOff();
    }
  }

  @Override
  public long skip(long n) {
    int length = Math.clamp(n, 0, 8192);
    return Math.max(0, read(new byte[length], 0, length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private SlipwayException tooLarge() {
    return new SlipwayException(
            ErrorCode.BODY_TOO_LARGE,
            "The body is larger than " + max + " bytes.",
            "Send a smaller body.")
        .with("limit", max);
  }

  private static SlipwayException cutOff() {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The body stopped before its end.",
        "Send the whole body, as long as Content-Length says.");
  }
}
