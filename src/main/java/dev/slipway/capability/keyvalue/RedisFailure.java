package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** What a failure of Redis or its client means. */
final class RedisFailure {
  private RedisFailure() {}

  static ProviderException of(JedisException e) {
    return switch (e) {
      case UnreadableReplyException unreadable when unreadable.isTooLarge() ->
          Refusal.because("The answer is larger than a reply may be; ask for a part of it.");
      case UnreadableReplyException _ ->
          new ProviderException(Reason.BROKEN, "What answers there is not Redis.", e);
      case JedisDataException _ -> ofReply(word(e.getMessage()), e);
      default -> new ProviderException(Reason.UNREACHABLE, "The connection to Redis broke.", e);
    };
  }

  /** The rest of the message may quote the command, so only its first word is told. */
  private static ProviderException ofReply(String word, JedisException e) {
    return switch (word) {
      case "WRONGTYPE" -> Refusal.wrongKind();
      case "NOTANUMBER" -> Refusal.noNumber();
      case "NOAUTH" -> broken("Redis wants a password, and the configuration has none.", e);
      case "WRONGPASS" -> broken("Redis does not accept the user or password.", e);
      case "NOPERM" -> broken("Redis does not permit its user what keyvalue needs.", e);
      case "OOM" -> broken("Redis has no memory left.", e);
      case "READONLY" -> broken("Redis only lets read: it is a replica.", e);
      case "LOADING" -> broken("Redis is still loading its data.", e);
      default -> broken("Redis answered with the error " + word + ".", e);
    };
  }

  private static ProviderException broken(String sentence, JedisException e) {
    return new ProviderException(Reason.BROKEN, sentence, e);
  }

  private static String word(String message) {
    // Before version 7, an error inside of a script had the script's place before it.
    if (message.startsWith("ERR Error running script") && message.contains(": WRONGTYPE ")) {
      return "WRONGTYPE";
    }
    String word = message.split(" ", 2)[0];
    return word.matches("[A-Z]{1,32}") ? word : "?";
  }
}
