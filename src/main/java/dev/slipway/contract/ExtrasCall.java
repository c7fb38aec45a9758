package dev.slipway.contract;

/** What guests ask of {@code wascc:extras}. */
public sealed interface ExtrasCall extends ContractCall {
  /** Answered by {@link ExtrasReply.Guid}. */
  record Guid() implements ExtrasCall {}

  /** The next number of this guest; answered by {@link ExtrasReply.Sequence}. */
  record Sequence() implements ExtrasCall {}

  /**
   * Answered by {@link ExtrasReply.Random}.
   *
   * @param min the least possible answer, 0 to 2^32 - 1
   * @param max above the greatest possible answer; at most 2^32. Not above min: the guest asks for
   *     what cannot be
   */
  record Random(long min, long max) implements ExtrasCall {}
}
