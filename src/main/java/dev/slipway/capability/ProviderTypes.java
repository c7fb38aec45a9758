package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of providers that there are. Any thread. */
@ApplicationScoped
class ProviderTypes {
  private static final Set<ContractId> BUILT_IN =
      Set.of(ContractId.HTTP_SERVER, ContractId.LOGGING, ContractId.EXTRAS);
  private static final Set<String> LATER = Set.of("s3");

  private final List<ProviderFactory<?>> types;

  @Inject
  ProviderTypes(@Any Instance<ProviderFactory<?>> beans) {
    this(beans.stream().<ProviderFactory<?>>map(bean -> bean).toList());
  }

  /**
   * Those that are given.
   *
   * @throws IllegalStateException if two of one name serve one contract
   */
  ProviderTypes(List<ProviderFactory<?>> types) {
    this.types = types;
    types.forEach(this::requireAlone);
  }

  private void requireAlone(ProviderFactory<?> type) {
    long same = types.stream().filter(other -> isInTheWayOf(other, type)).count();
    if (same > 1) {
      throw new IllegalStateException(
          "%s is not the only one that makes providers of type %s"
              .formatted(type.getClass().getName(), type.name()));
    }
  }

  /** Also of itself. */
  private static boolean isInTheWayOf(ProviderFactory<?> one, ProviderFactory<?> other) {
    boolean apart =
        one instanceof ProviderType<?> first
            && other instanceof ProviderType<?> second
            && !first.contract().equals(second.contract());
    return one.name().equals(other.name()) && !apart;
  }

  /**
   * The type of this name that serves the contract.
   *
   * @throws SlipwayException {@code provider-invalid} with {@code types}, or {@code
   *     not-supported-yet}
   */
  ProviderFactory<?> require(ContractId contract, String name) {
    if (BUILT_IN.contains(contract)) {
      throw builtIn(contract);
    }
    if (contract.equals(ContractId.EVENTSTREAMS)) {
      throw later("Providers of the contract %s come later.".formatted(contract));
    }
    return find(contract, name).orElseThrow(() -> unknown(contract, name));
  }

  private Optional<ProviderFactory<?>> find(ContractId contract, String name) {
    return types.stream()
        .filter(type -> type.name().equals(name) && type.serves(contract))
        .findFirst();
  }

  private SlipwayException unknown(ContractId contract, String name) {
    if (LATER.contains(name)) {
      return later("Providers of type %s come later.".formatted(name));
    }
    List<String> known =
        types.stream()
            .filter(type -> type.serves(contract))
            .map(ProviderFactory::name)
            .sorted()
            .toList();
    return new SlipwayException(
            ErrorCode.PROVIDER_INVALID,
            "There is no type '%s' of providers for %s.".formatted(name, contract),
            known.isEmpty()
                ? "Use another contract: nothing provides this one."
                : "Use one of these types: %s.".formatted(String.join(", ", known)))
        .with("field", "type")
        .with("types", known);
  }

  private static SlipwayException builtIn(ContractId contract) {
    return new SlipwayException(
            ErrorCode.PROVIDER_INVALID,
            "The contract %s is built in and needs no provider.".formatted(contract),
            "Leave it out: a claim is enough, and for wascc:http_server a route.")
        .with("field", "contract");
  }

  private static SlipwayException later(String reason) {
    return new SlipwayException(
        ErrorCode.NOT_SUPPORTED_YET, reason, "Use another one until they do.");
  }
}
