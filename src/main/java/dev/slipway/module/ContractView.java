package dev.slipway.module;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.PublicNkey;
import dev.slipway.contract.ContractId;
import dev.slipway.error.SlipwayException;
import java.util.regex.Pattern;

/**
 * A capability that the claims name.
 *
 * @param contract the contract's canonical id
 * @param claimed as the claims spell it
 * @param servedBy who serves it here
 * @param note what that means for a release, in a whole sentence
 */
public record ContractView(String contract, String claimed, ContractSource servedBy, String note) {
  /** A namespace, and a name that may have parts of its own. */
  private static final Pattern CUSTOM = Pattern.compile("[^:\\s]+(:[^:\\s]+)+");

  static ContractView of(String claimed) {
    String contract = new ContractId(claimed).id();
    ContractSource source = source(contract);
    return new ContractView(contract, claimed, source, source.note());
  }

  private static ContractSource source(String contract) {
    return switch (contract) {
      case "wascc:http_server" -> ContractSource.ROUTE;
      case "wascc:logging", "wascc:extras" -> ContractSource.PLATFORM;
      case "wascc:http_client",
          "wascc:keyvalue",
          "wascc:messaging",
          "wascc:blobstore",
          "wascc:eventstreams" ->
          ContractSource.BINDING;
      default -> ofOthers(contract);
    };
  }

  private static ContractSource ofOthers(String contract) {
    if (isModuleKey(contract)) {
      return ContractSource.FUNCTION;
    }
    return CUSTOM.matcher(contract).matches() ? ContractSource.CUSTOM : ContractSource.NOBODY;
  }

  private static boolean isModuleKey(String text) {
    try {
      PublicNkey.parse(text, KeyRole.MODULE);
      return true;
    } catch (SlipwayException noKey) {
      return false;
    }
  }
}
