package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import java.util.List;
import java.util.Optional;

/**
 * The bounds of calls and answers, as {@link KeyValueConfig} explains them.
 *
 * @param replyBytes of all texts of an answer together
 */
record KeyValueLimits(int keyBytes, int valueBytes, int replyBytes, int replyItems, int sets) {
  KeyValueLimits {
    for (int limit : new int[] {keyBytes, valueBytes, replyBytes, replyItems, sets}) {
      if (limit <= 0) {
        throw new IllegalArgumentException("limits of slipway.keyvalue are above zero: " + limit);
      }
    }
  }

  static KeyValueLimits of(KeyValueConfig config) {
    return new KeyValueLimits(
        config.keyBytes(),
        Math.toIntExact(config.valueBytes().asLongValue()),
        Math.toIntExact(config.replyBytes().asLongValue()),
        config.replyItems(),
        config.sets());
  }

  /** Refuses a call that is too large, before a store sees it. */
  void check(KeyValueCall call) throws ProviderException {
    List<String> keys = ScopedKeys.of(call);
    if (keys.size() > sets) {
      throw Refusal.because("One call takes at most %d sets, not %d.", sets, keys.size());
    }
    for (String key : keys) {
      atMost("A key", key, keyBytes);
    }
    Optional<String> value = written(call);
    if (value.isPresent()) {
      atMost("A value", value.get(), valueBytes);
    }
  }

  /** Refuses an answer that is too large, before it is built. */
  void checkReply(long items, long bytes) throws ProviderException {
    if (items > replyItems) {
      throw Refusal.because(
          "The answer has more than %d items; ask for a part of them.", replyItems);
    }
    if (bytes > replyBytes) {
      throw replyTooLarge();
    }
  }

  ProviderException replyTooLarge() {
    return Refusal.because("The answer has more than %d bytes.", replyBytes);
  }

  private static void atMost(String what, String text, int limit) throws ProviderException {
    // No character has less than a byte or more than three.
    if (text.length() > limit || (text.length() > limit / 3 && Utf8Text.bytes(text) > limit)) {
      throw Refusal.because("%s has at most %d bytes of UTF-8.", what, limit);
    }
  }

  private static Optional<String> written(KeyValueCall call) {
    return switch (call) {
      case Set(_, String value, _) -> Optional.of(value);
      case Push(_, String value) -> Optional.of(value);
      case SetAdd(_, String value) -> Optional.of(value);
      case KeyValueCall.ListItemDelete(_, String value) -> Optional.of(value);
      case KeyValueCall.SetRemove(_, String value) -> Optional.of(value);
      case KeyValueCall.Add _,
          KeyValueCall.Get _,
          KeyValueCall.Del _,
          KeyValueCall.KeyExists _,
          KeyValueCall.Clear _,
          KeyValueCall.Range _,
          KeyValueCall.SetUnion _,
          KeyValueCall.SetIntersection _,
          KeyValueCall.SetQuery _,
          KeyValueCall.SetClear _ ->
          Optional.empty();
    };
  }
}
