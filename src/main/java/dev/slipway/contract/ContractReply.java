package dev.slipway.contract;

/** The answer to a {@link ContractCall}, whatever the dialect. */
public sealed interface ContractReply
    permits ContractReply.Done,
        KeyValueReply,
        MessagingReply,
        HttpReply,
        BlobstoreReply,
        ExtrasReply,
        CustomReply,
        HealthReply {
  /** It was done, and there is nothing more to say. */
  record Done() implements ContractReply {}
}
