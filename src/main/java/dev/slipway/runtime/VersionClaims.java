package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.function.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a version's claims say that matters while it runs.
 *
 * @param capabilities the contracts that it may use, each as the claims spell it
 * @param callAlias a name by which other guests may call it
 * @param provider whether it serves a contract to other guests
 */
record VersionClaims(
    Map<ContractId, String> capabilities,
    String subject,
    Optional<String> callAlias,
    boolean provider) {
  VersionClaims {
    capabilities = Map.copyOf(capabilities);
  }

  static VersionClaims of(Version version) {
    Map<ContractId, String> capabilities = new LinkedHashMap<>();
    version
        .capabilities()
        .forEach(spelling -> capabilities.putIfAbsent(new ContractId(spelling), spelling));
    return new VersionClaims(
        capabilities, version.subject(), version.callAlias(), version.provider());
  }

  /** The contracts that the claims name. */
  Set<ContractId> contracts() {
    return capabilities.keySet();
  }

  boolean name(ContractId contract) {
    return capabilities.containsKey(contract);
  }

  /** Whether other guests may call it by this module key or alias. */
  boolean answerTo(String name) {
    return subject.equals(name) || callAlias.filter(name::equals).isPresent();
  }

  /**
   * The contract as the claims spell it, which tells which of two sets of messages a guest of D2
   * has; canonical if they do not name it.
   */
  String spelling(ContractId contract) {
    return capabilities.getOrDefault(contract, contract.id());
  }
}
