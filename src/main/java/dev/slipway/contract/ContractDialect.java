package dev.slipway.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One contract as the guests of a dialect have it: reads what they ask of the host, and writes what
 * the host asks of them. Thread-safe.
 */
public final class ContractDialect {
  private final ContractId contract;
  private final Encoding encoding;
  private final Map<String, Operation<?, ?>> byName = new HashMap<>();
  private final Map<Class<?>, Operation<?, ?>> byCall = new HashMap<>();

  ContractDialect(Era era, ContractId contract, List<Operation<?, ?>> operations) {
    this.contract = contract;
    this.encoding = era.encoding();
    operations.forEach(operation -> {
      byName.put(operation.name(), operation);
      byCall.putIfAbsent(operation.call().type(), operation);
    });
  }

  public ContractId contract() {
    return contract;
  }

  /**
   * Reads a guest's host call.
   *
   * @param operation as the guest names it
   * @param payload anything
   * @throws UnservedCallException if guests cannot ask for such an operation
   * @throws PayloadException if the payload is not the operation's
   */
  public ReceivedCall read(String operation, byte[] payload)
      throws UnservedCallException, PayloadException {
    Operation<?, ?> found = byName.get(operation);
    if (found == null || found.isForGuests()) {
      throw UnservedCallException.operation(contract, operation, forHost());
    }
    return read(found, payload);
  }

  /** Of either direction. */
  ReceivedCall read(Operation<?, ?> operation, byte[] payload) throws PayloadException {
    return new ReceivedCall(encoding, operation, operation.call().read(encoding, payload));
  }

  /**
   * Writes a call for a guest.
   *
   * @throws UnservedCallException if guests of the dialect cannot be asked for it
   */
  public SentCall write(ContractCall call) throws UnservedCallException {
    Operation<?, ?> found = byCall.get(call.getClass());
    if (found == null) {
      String name = call.getClass().getSimpleName();
      throw UnservedCallException.operation(contract, name, byName.keySet());
    }
    return new SentCall(encoding, found, call);
  }

  /** The names of all operations, of both directions. */
  public Set<String> operations() {
    return new TreeSet<>(byName.keySet());
  }

  Operation<?, ?> operation(String name) {
    Operation<?, ?> found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException(contract + " has no " + name);
    }
    return found;
  }

  private Set<String> forHost() {
    Set<String> names = new TreeSet<>();
    byName.values().stream()
        .filter(operation -> !operation.isForGuests())
        .forEach(operation -> names.add(operation.name()));
    return names;
  }
}
