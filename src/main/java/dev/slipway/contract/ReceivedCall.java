package dev.slipway.contract;

/** A guest's host call that was read, and how it wants to be answered. */
public final class ReceivedCall {
  private final Encoding encoding;
  private final Operation<?, ?> operation;
  private final ContractCall call;

  ReceivedCall(Encoding encoding, Operation<?, ?> operation, ContractCall call) {
    this.encoding = encoding;
    this.operation = operation;
    this.call = call;
  }

  public ContractCall call() {
    return call;
  }

  /**
   * The payload that answers the call.
   *
   * @param reply of the type that the call's Javadoc names; another one is a {@link
   *     ClassCastException}
   */
  public byte[] answer(ContractReply reply) {
    return operation.writeReply(encoding, call, reply);
  }
}
