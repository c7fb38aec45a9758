package dev.slipway.contract;

/** An operation of a contract as one dialect has it. */
record Operation<C extends ContractCall, R extends ContractReply>(
    String name, CallForm<C> call, ReplyForm<? super C, R> reply) {
  ContractReply readReply(Encoding encoding, ContractCall asked, byte[] payload)
      throws PayloadException {
    return reply.read(encoding, call.type().cast(asked), payload);
  }

  byte[] writeReply(Encoding encoding, ContractCall asked, ContractReply said) {
    return reply.write(encoding, call.type().cast(asked), said);
  }

  /** Whether the host calls the guest for it. */
  boolean isForGuests() {
    return GuestEvent.class.isAssignableFrom(call.type());
  }
}
