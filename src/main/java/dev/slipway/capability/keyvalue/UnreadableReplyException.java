package dev.slipway.capability.keyvalue;

import redis.clients.jedis.exceptions.JedisConnectionException;

/** Redis answered what cannot be read on; Jedis counts the connection as broken by it. */
final class UnreadableReplyException extends JedisConnectionException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private UnreadableReplyException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /** It is not Redis's protocol. */
  static UnreadableReplyException garbage() {
    return new UnreadableReplyException("This is not Redis's protocol.", false);
  }

  /** It is, as far as one can see, but has more than a reply may. */
  static UnreadableReplyException tooLarge() {
    return new UnreadableReplyException("The reply is too large.", true);
  }

  boolean isTooLarge() {
    return tooLarge;
  }
}
