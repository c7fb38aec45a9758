package dev.slipway.error;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one request in answers, logs and problems. It is no secret.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens
 */
public record RequestId(String value) {
  /** The header that every answer carries. */
  public static final String HEADER = "Slipway-Request-Id";

  /** The header by which a client may name its request itself. */
  public static final String INBOUND_HEADER = "X-Request-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public RequestId {
    if (!SANE.matcher(value).matches()) {
      throw new IllegalArgumentException("A request id has other characters than " + SANE);
    }
  }

  /** The client's id if it is sane, else a new one: a strange id would corrupt the log. */
  public static RequestId from(@Nullable String inbound) {
    return inbound != null && SANE.matcher(inbound).matches() ? new RequestId(inbound) : next();
  }

  /** A new id of 128 random bits. */
  public static RequestId next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return new RequestId(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
  }
}
