package dev.slipway.contract;

/**
 * An operation with a call and a reply that the SDKs encode in {@code guests/golden}.
 *
 * @param operation as the era names it
 */
record Sample(ContractId contract, String operation, ContractCall call, ContractReply reply) {
  private static final String WASCC = "wascc:";

  /** How the lines of the fixtures begin. */
  String name() {
    return contract.id().replace(WASCC, "") + " " + operation;
  }
}
