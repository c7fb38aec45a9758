package dev.slipway.release;

import dev.slipway.capability.BindingKey;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Set;
import java.util.regex.Pattern;

/** Which contracts can be bound, and by which links. */
final class BindableContracts {
  /** A namespace and a name, which may have parts of its own, as the providers' table has it. */
  private static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9._-]+(:[A-Za-z0-9._-]+)+");

  private static final int MAX_CONTRACT = 128;

  /** What the SDKs' examples use and a path can hold. */
  private static final Pattern LINK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final Set<ContractId> KEEPING_DATA =
      Set.of(ContractId.KEYVALUE, ContractId.BLOBSTORE);

  private BindableContracts() {}

  /**
   * What a caller names.
   *
   * @param contract in either spelling
   * @throws SlipwayException {@code invalid-request} if one of them is no such name
   */
  static BindingKey key(String contract, String link) {
    ContractId id = new ContractId(contract);
    if (!id.isImplicit() && (!CONTRACT.matcher(contract).matches() || isTooLong(contract))) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no contract.".formatted(contract),
              "Name a contract, such as wascc:keyvalue. Guests are called by their module key or"
                  + " call alias without a binding.")
          .with("field", "contract");
    }
    if (!LINK.matcher(link).matches()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "'%s' is no name of a link.".formatted(link),
              "Use 1 to 63 letters, digits, '.', '_' and '-', first a letter or digit; guests that"
                  + " name no link use 'default'.")
          .with("field", "link");
    }
    return new BindingKey(id, link);
  }

  /**
   * Refuses contracts that no provider serves.
   *
   * @throws SlipwayException {@code binding-invalid}, or {@code not-supported-yet}
   */
  static void requireProviders(ContractId contract) {
    if (contract.isImplicit()) {
      throw refused(contract, ErrorCode.BINDING_INVALID, whoServes(contract));
    }
    if (contract.equals(ContractId.EVENTSTREAMS)) {
      throw refused(
          contract, ErrorCode.NOT_SUPPORTED_YET, "Providers of event streams come later.");
    }
  }

  /** Whether its providers keep data, which functions may share or not. */
  static boolean keepsData(ContractId contract) {
    return KEEPING_DATA.contains(contract);
  }

  private static boolean isTooLong(String contract) {
    return contract.length() > MAX_CONTRACT;
  }

  private static String whoServes(ContractId contract) {
    return contract.equals(ContractId.HTTP_SERVER)
        ? "A route binds it, and the function's own host name without one."
        : "The platform serves it itself.";
  }

  private static SlipwayException refused(ContractId contract, ErrorCode code, String why) {
    return new SlipwayException(
            code, "The contract %s cannot be bound to a provider.".formatted(contract), why)
        .with("contract", contract.id());
  }
}
