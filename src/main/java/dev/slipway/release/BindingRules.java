package dev.slipway.release;

import dev.slipway.capability.BindingScope;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import java.util.Optional;

/** Which bindings a function may have. */
final class BindingRules {
  private BindingRules() {}

  /**
   * Refuses what the newest version could never use.
   *
   * @param newest empty if the function has no version
   */
  static void requireClaimed(FunctionKey function, Optional<Version> newest, ContractId contract) {
    Version version =
        newest.orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.BINDING_INVALID,
                    "The function %s has no version, whose claims could allow the binding."
                        .formatted(function),
                    "Make a version first: POST .../versions.")
                .with("function", function.toString()));
    if (!claim(version, contract)) {
      throw new SlipwayException(
              ErrorCode.CAPABILITY_NOT_CLAIMED,
              "The claims of version %d of %s do not name %s; they name %s."
                  .formatted(version.number(), function, contract, claimed(version)),
              "Sign the module with it: slipway sign ... --cap %s, and make a version of that."
                  .formatted(contract))
          .with("contract", contract.id())
          .with("version", version.number())
          .with("claimed", version.capabilities());
    }
  }

  /**
   * Refuses providers that are not there, and those of another contract.
   *
   * @param served what the provider serves; empty if there is none
   */
  static void requireServed(ReleaseBinding binding, Optional<ContractId> served) {
    if (served.isEmpty()) {
      throw new SlipwayException(
              ErrorCode.BINDING_INVALID,
              "There is no provider '%s' in the namespace.".formatted(binding.provider()),
              "Correct the name, or create it: PUT .../providers/%s.".formatted(binding.provider()))
          .with("provider", binding.provider());
    }
    ContractId contract = binding.key().contract();
    if (!served.get().equals(contract)) {
      throw new SlipwayException(
              ErrorCode.PROVIDER_CONTRACT_MISMATCH,
              "The provider '%s' serves %s, not %s."
                  .formatted(binding.provider(), served.get(), contract),
              "Bind a provider of %s.".formatted(contract))
          .with("provider", binding.provider())
          .with("contract", contract.id())
          .with("served", served.get().id());
    }
  }

  /** Refuses to share what nobody keeps: a scope says whose data it is. */
  static void requireScope(ReleaseBinding binding) {
    ContractId contract = binding.key().contract();
    if (binding.scope() == BindingScope.NAMESPACE && !BindableContracts.keepsData(contract)) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The contract %s keeps no data that the functions of a namespace could share."
                  .formatted(contract),
              "Leave the scope out.")
          .with("field", "scope");
    }
  }

  static void requireRoom(Bindings bindings, BindingConfig config) {
    if (bindings.all().size() > config.maxPerRelease()) {
      throw new SlipwayException(
              ErrorCode.BINDING_INVALID,
              "The function would have %d bindings, over %d."
                  .formatted(bindings.all().size(), config.maxPerRelease()),
              "Delete one that is not needed.")
          .with("limit", "slipway.binding.max-per-release");
    }
  }

  /** Whether a version's claims name a contract, in either spelling. */
  static boolean claim(Version version, ContractId contract) {
    return version.capabilities().stream().map(ContractId::new).anyMatch(contract::equals);
  }

  private static String claimed(Version version) {
    return version.capabilities().isEmpty() ? "nothing" : String.join(", ", version.capabilities());
  }
}
