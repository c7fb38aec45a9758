package dev.slipway.contract;

import java.util.List;
import java.util.OptionalInt;

/**
 * A guest's answer to an {@link HttpRequest}. If it exists, it can be sent.
 *
 * @param status 200 to 599: a final status of RFC 9110
 * @param body not copied, so nobody changes it
 */
public record HttpReply(int status, List<Header> headers, byte[] body) implements ContractReply {
  public HttpReply {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("the status " + status + " is not within 200 to 599");
    }
    headers = List.copyOf(headers);
  }

  /** What a decoder found, if it is a reply. */
  static HttpReply read(OptionalInt status, List<Header> headers, byte[] body)
      throws PayloadException {
    int code = status.orElseThrow(() -> new PayloadException("the reply has no statusCode"));
    try {
      return new HttpReply(code, headers, body);
    } catch (IllegalArgumentException e) {
      throw new PayloadException(String.valueOf(e.getMessage()), e);
    }
  }
}
