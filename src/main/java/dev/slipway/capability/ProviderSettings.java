package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a provider.
 *
 * @param contract in either spelling; required
 * @param type one that makes providers of the contract; required
 * @param config as its type wants it; empty if absent
 */
public record ProviderSettings(String contract, String type, @Nullable Map<String, Object> config) {
  private static final int MAX_CONTRACT = 128;
  private static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9._-]+(:[A-Za-z0-9._-]+)+");

  public ProviderSettings {
    require("contract", contract);
    require("type", type);
  }

  ContractId contractId() {
    if (contract.length() > MAX_CONTRACT || !CONTRACT.matcher(contract).matches()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no contract.".formatted(contract),
              "Use an id such as wascc:keyvalue or acme:ledger, of %d characters at most."
                  .formatted(MAX_CONTRACT))
          .with("field", "contract");
    }
    return new ContractId(contract);
  }

  Map<String, Object> givenConfig() {
    return config == null ? Map.of() : config;
  }

  private static void require(String field, @Nullable String value) {
    if (value == null) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The provider's %s is missing or null.".formatted(field),
              "Say at least contract and type, such as"
                  + " {\"contract\": \"wascc:keyvalue\", \"type\": \"memory\"}.")
          .with("field", field);
    }
  }
}
