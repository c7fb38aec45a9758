package dev.slipway.contract;

/** The answers of {@code wascc:extras}. */
public sealed interface ExtrasReply extends ContractReply {
  /** A UUID's text. */
  record Guid(String guid) implements ExtrasReply {}

  record Sequence(long number) implements ExtrasReply {}

  /** 0 to 2^32 - 1. */
  record Random(long number) implements ExtrasReply {}
}
