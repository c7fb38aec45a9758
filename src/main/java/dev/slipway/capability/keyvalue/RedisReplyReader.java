package dev.slipway.capability.keyvalue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.RedisInputStream;

/**
 * Reads one reply of <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">RESP
 * 2</a>. Jedis's own reader believes each length and allocates it; this one never takes more memory
 * than a reply may have.
 */
final class RedisReplyReader {
  /** Redis has no longer texts than this; whoever says so is something else. */
  private static final long LARGEST_TEXT = 512L << 20;

  /** Errors and states are short. */
  private static final int LINE = 1024;

  private final RedisInputStream in;
  private final int maxItems;
  private long bytesLeft;

  RedisReplyReader(RedisInputStream in, int maxBytes, int maxItems) {
    this.in = in;
    this.bytesLeft = maxBytes;
    this.maxItems = maxItems;
  }

  /**
   * A {@code byte[]}, a {@link Long}, a list of them, or null.
   *
   * @throws JedisDataException if the reply is an error
   */
  @Nullable Object read() {
    byte type = in.readByte();
    if (type != '*') {
      return readSimple(type);
    }
    long size = number();
    if (size < 0) {
      throw UnreadableReplyException.garbage();
    }
    if (size > maxItems) {
      throw UnreadableReplyException.tooLarge();
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      items.add(readSimple(in.readByte()));
    }
    return items;
  }

  private @Nullable Object readSimple(byte type) {
    return switch (type) {
      case '+' -> line().getBytes(StandardCharsets.UTF_8);
      case ':' -> number();
      case '$' -> bulk();
      case '-' -> throw new JedisDataException(line());
      default -> throw UnreadableReplyException.garbage();
    };
  }

  private byte @Nullable [] bulk() {
    long length = number();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > LARGEST_TEXT) {
      throw UnreadableReplyException.garbage();
    }
    bytesLeft -= length;
    if (bytesLeft < 0) {
      throw UnreadableReplyException.tooLarge();
    }
    byte[] bytes = new byte[(int) length];
    for (int at = 0; at < bytes.length; ) {
      int read = in.read(bytes, at, bytes.length - at);
      if (read < 0) {
        throw new JedisConnectionException("The stream ended.");
      }
      at += read;
    }
    endOfLine();
    return bytes;
  }

  private long number() {
    try {
      return Long.parseLong(line());
    } catch (NumberFormatException _) {
      throw UnreadableReplyException.garbage();
    }
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (byte b = in.readByte(); b != '\r'; b = in.readByte()) {
      if (line.length() == LINE) {
        throw UnreadableReplyException.garbage();
      }
      line.append((char) (b & 0xff));
    }
    if (in.readByte() != '\n') {
      throw UnreadableReplyException.garbage();
    }
    return line.toString();
  }

  private void endOfLine() {
    if (in.readByte() != '\r' || in.readByte() != '\n') {
      throw UnreadableReplyException.garbage();
    }
  }
}
