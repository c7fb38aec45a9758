package dev.slipway.contract;

/** A call for a guest, and how its answer is read. */
public final class SentCall {
  private final Encoding encoding;
  private final Operation<?, ?> operation;
  private final ContractCall call;

  SentCall(Encoding encoding, Operation<?, ?> operation, ContractCall call) {
    this.encoding = encoding;
    this.operation = operation;
    this.call = call;
  }

  /** The waPC operation. */
  public String operation() {
    return operation.name();
  }

  public byte[] payload() {
    return operation.call().write(encoding, call);
  }

  /**
   * Reads what the guest answered.
   *
   * @return of the type that the call's Javadoc names
   * @throws PayloadException if it is not the operation's answer
   */
  public ContractReply reply(byte[] payload) throws PayloadException {
    return operation.readReply(encoding, call, payload);
  }
}
