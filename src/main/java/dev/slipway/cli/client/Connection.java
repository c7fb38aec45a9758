package dev.slipway.cli.client;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where the platform is and who calls.
 *
 * @param token sent with every call, and shown nowhere; empty if none was given
 */
public record Connection(URI url, String token, String namespace) {
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]*");

  public Connection {
    if (!TOKEN.matcher(token).matches()) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "What was given as token is none: it has spaces, line breaks or other such characters.",
          "Give the token and nothing else.");
    }
  }

  /** Without the token, which must not come into a message. */
  @Override
  public String toString() {
    return url + ", namespace " + namespace;
  }
}
