package dev.slipway.error;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that refuses to be read beyond its limit, with {@link ErrorCode#BODY_TOO_LARGE}. For one
 * thread.
 */
public final class LimitedInputStream extends FilterInputStream {
  private final long max;
  private long count;

  /**
   * @param max how many bytes may be read; one more is refused
   */
  public LimitedInputStream(InputStream body, long max) {
    super(body);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(read);
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long read) {
    count += Math.max(read, 0);
    if (count > max) {
      throw new SlipwayException(
              ErrorCode.BODY_TOO_LARGE,
              "The body is larger than " + max + " bytes.",
              "Send a smaller body.")
          .with("limit", max);
    }
  }
}
