package dev.slipway.contract;

/** The contract http_server in one dialect. Thread-safe. */
public interface HttpDialect {
  /** The waPC operation that hands a request to the guest. */
  String operation();

  byte[] encode(HttpRequest request);

  /**
   * Reads a guest's answer.
   *
   * @throws PayloadException if the payload is no reply, or one that HTTP cannot carry
   */
  HttpReply decode(byte[] payload) throws PayloadException;
}
