package dev.slipway.contract;

import java.time.Duration;
import java.util.List;

/** The operations of {@code wascc:keyvalue}. Keys and values are text. */
public sealed interface KeyValueCall extends ContractCall {
  /** Adds to the number at a key; answered by {@link KeyValueReply.Sum}. */
  record Add(String key, int value) implements KeyValueCall {}

  /** Answered by {@link KeyValueReply.Value}. */
  record Get(String key) implements KeyValueCall {}

  /**
   * Answered by {@link ContractReply.Done}.
   *
   * @param expires after how many whole seconds the key goes away; zero for never
   */
  record Set(String key, String value, Duration expires) implements KeyValueCall {
    public Set {
      if (expires.isNegative()) {
        throw new IllegalArgumentException("a key cannot expire after " + expires);
      }
    }
  }

  /** Removes a key; answered by {@link KeyValueReply.Removed}. */
  record Del(String key) implements KeyValueCall {}

  /** Whether there is a key; answered by {@link KeyValueReply.Existence}. */
  record KeyExists(String key) implements KeyValueCall {}

  /** Removes a list; answered by {@link KeyValueReply.Removed}. */
  record Clear(String list) implements KeyValueCall {}

  /**
   * A part of a list; answered by {@link KeyValueReply.Texts}.
   *
   * @param start position of the first; negative ones count from the end
   * @param stop position of the last, which is in the answer
   */
  record Range(String list, int start, int stop) implements KeyValueCall {}

  /** Adds at the end of a list; answered by {@link KeyValueReply.Changed}. */
  record Push(String list, String value) implements KeyValueCall {}

  /** Removes every equal item; answered by {@link KeyValueReply.Changed}. */
  record ListItemDelete(String list, String value) implements KeyValueCall {}

  /** Answered by {@link KeyValueReply.Changed}. */
  record SetAdd(String set, String value) implements KeyValueCall {}

  /** Answered by {@link KeyValueReply.Changed}. */
  record SetRemove(String set, String value) implements KeyValueCall {}

  /** Answered by {@link KeyValueReply.Texts}. */
  record SetUnion(List<String> sets) implements KeyValueCall {
    public SetUnion {
      sets = List.copyOf(sets);
    }
  }

  /** Answered by {@link KeyValueReply.Texts}. */
  record SetIntersection(List<String> sets) implements KeyValueCall {
    public SetIntersection {
      sets = List.copyOf(sets);
    }
  }

  /** All members of a set; answered by {@link KeyValueReply.Texts}. */
  record SetQuery(String set) implements KeyValueCall {}

  /** Removes a set; answered by {@link KeyValueReply.Removed}. Only guests of D3 ask for it. */
  record SetClear(String set) implements KeyValueCall {}
}
