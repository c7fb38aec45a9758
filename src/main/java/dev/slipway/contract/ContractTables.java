package dev.slipway.contract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All operations of all contracts, by the SDKs that know them. */
final class ContractTables {
  private static final Map<Era, Map<ContractId, ContractDialect>> TABLES = tables();

  private ContractTables() {}

  static Optional<ContractDialect> find(Era era, ContractId contract) {
    return Optional.ofNullable(TABLES.get(era).get(contract));
  }

  /** Whether any dialect has the contract. */
  static boolean isKnown(ContractId contract) {
    return TABLES.values().stream().anyMatch(table -> table.containsKey(contract));
  }

  private static Map<Era, Map<ContractId, ContractDialect>> tables() {
    Map<Era, Map<ContractId, ContractDialect>> tables = new EnumMap<>(Era.class);
    for (Era era : Era.values()) {
      Map<ContractId, ContractDialect> table = new HashMap<>();
      operations(era)
          .forEach((contract, operations) -> {
            if (!operations.isEmpty()) {
              table.put(contract, new ContractDialect(era, contract, operations));
            }
          });
      tables.put(era, table);
    }
    return tables;
  }

  private static Map<ContractId, List<Operation<?, ?>>> operations(Era era) {
    return Map.of(
        ContractId.CORE, CoreOperations.of(era),
        ContractId.HTTP_CLIENT, HttpClientOperations.of(era),
        ContractId.LOGGING, LoggingOperations.of(era),
        ContractId.MESSAGING, MessagingOperations.of(era),
        ContractId.BLOBSTORE, blobstore(era),
        ContractId.EXTRAS, era == Era.D3 ? ExtrasOfWasmbus.all() : ExtrasOperations.of(era),
        ContractId.KEYVALUE, era == Era.D3 ? KeyValueOfWasmbus.all() : KeyValueOperations.of(era));
  }

  private static List<Operation<?, ?>> blobstore(Era era) {
    return switch (era) {
      case D0 -> List.of();
      case D1, D2_WASCC, D2_WASMCLOUD -> BlobstoreOperations.of(era);
      case D3 -> BlobstoreOfWasmbus.all();
    };
  }
}
