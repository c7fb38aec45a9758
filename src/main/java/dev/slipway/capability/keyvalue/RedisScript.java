package dev.slipway.capability.keyvalue;

import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * What Redis has no single command for, run by it as one. Sent whole each time: Redis keeps what it
 * has compiled, so that nothing but some bytes is saved by naming a script by its digest.
 */
enum RedisScript {
  /** Redis's own numbers have 64 bits. The number keeps its time to go. */
  ADD(
      """
      local old = redis.call('GET', KEYS[1])
      local sum = tonumber(ARGV[1])
      if old then
        local number = tonumber(old)
        if not number or number < -2147483648 or number > 2147483647
            or string.format('%d', number) ~= old then
          return redis.error_reply('NOTANUMBER of 32 bits')
        end
        sum = sum + number
      end
      if sum > 2147483647 then sum = sum - 4294967296 end
      if sum < -2147483648 then sum = sum + 4294967296 end
      redis.call('SET', KEYS[1], string.format('%d', sum), 'KEEPTTL')
      return sum
      """),
  LIST_DELETE(
      """
      local changed = redis.call('LREM', KEYS[1], 0, ARGV[1])
      return {changed, redis.call('LLEN', KEYS[1])}
      """),
  SET_ADD(
      """
      local changed = redis.call('SADD', KEYS[1], ARGV[1])
      return {changed, redis.call('SCARD', KEYS[1])}
      """),
  SET_REMOVE(
      """
      local changed = redis.call('SREM', KEYS[1], ARGV[1])
      return {changed, redis.call('SCARD', KEYS[1])}
      """),
  /** Removes a key of one type only. */
  CLEAR(
      """
      local type = redis.call('TYPE', KEYS[1]).ok
      if type ~= 'none' and type ~= ARGV[1] then
        return redis.error_reply('WRONGTYPE of key')
      end
      return redis.call('DEL', KEYS[1])
      """);

  private final String text;

  RedisScript(String text) {
    this.text = text;
  }

  CommandArguments on(String key, String argument) {
    return new CommandArguments(Command.EVAL).add(text).add(1).key(key).add(argument);
  }
}
