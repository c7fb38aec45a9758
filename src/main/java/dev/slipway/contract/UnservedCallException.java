package dev.slipway.contract;

import java.util.Collection;

/** A contract or an operation that a dialect does not have. The message is for the guest. */
public final class UnservedCallException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What there is not. */
  public enum Missing {
    /** No dialect has the contract. */
    CONTRACT,
    /** Another dialect has the contract. */
    CONTRACT_IN_DIALECT,
    /** The contract has no such operation for the caller. */
    OPERATION
  }

  private final Missing missing;

  private UnservedCallException(Missing missing, String message) {
    super(message, null, false, false);
    this.missing = missing;
  }

  static UnservedCallException contract(Dialect dialect, String contract) {
    return ContractTables.isKnown(new ContractId(contract))
        ? new UnservedCallException(
            Missing.CONTRACT_IN_DIALECT,
            "Dialect %s has no contract %s.".formatted(dialect, contract))
        : new UnservedCallException(
            Missing.CONTRACT, "No dialect has a contract %s.".formatted(contract));
  }

  static UnservedCallException operation(
      ContractId contract, String operation, Collection<String> known) {
    return new UnservedCallException(
        Missing.OPERATION,
        "%s has no operation %s; it has: %s."
            .formatted(contract, operation, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  public Missing missing() {
    return missing;
  }
}
