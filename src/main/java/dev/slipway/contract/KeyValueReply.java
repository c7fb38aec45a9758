package dev.slipway.contract;

import java.util.List;
import java.util.Optional;

/** The answers of {@code wascc:keyvalue}. */
public sealed interface KeyValueReply extends ContractReply {
  /** What the number at the key is now. */
  record Sum(int value) implements KeyValueReply {}

  /** What is at the key; empty if there is no such key. */
  record Value(Optional<String> value) implements KeyValueReply {}

  record Existence(boolean exists) implements KeyValueReply {}

  /**
   * The key is no more.
   *
   * @param existed whether it was there; true when it was read in a dialect that cannot say so
   */
  record Removed(boolean existed) implements KeyValueReply {}

  /**
   * A list or set is as it was asked for.
   *
   * @param changed whether it was not so before; when it was read in D0 to D2, which tell only the
   *     count: true
   * @param count its length now; when it was read in D3, where only Push tells it: 0
   */
  record Changed(boolean changed, int count) implements KeyValueReply {}

  /** Items of a list, in its order, or members of a set, in any. */
  record Texts(List<String> texts) implements KeyValueReply {
    public Texts {
      texts = List.copyOf(texts);
    }
  }
}
