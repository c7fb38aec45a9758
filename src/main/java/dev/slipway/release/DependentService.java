package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.capability.ProviderCatalog;
import dev.slipway.capability.ProviderKey;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells who depends on a provider. Any thread. */
@ApplicationScoped
public class DependentService {
  private final ProviderCatalog providers;
  private final DependentRepository dependents;
  private final ReleaseStore releases;
  private final ReleasePlanner planner;

  DependentService(
      ProviderCatalog providers,
      DependentRepository dependents,
      ReleaseStore releases,
      ReleasePlanner planner) {
    this.providers = providers;
    this.dependents = dependents;
    this.releases = releases;
    this.planner = planner;
  }

  /**
   * The bindings of current releases to a provider, whether it is there now or not.
   *
   * @throws SlipwayException {@code not-found} if it is not there and nothing is bound to it
   */
  @Transactional
  public Page<Dependent> list(ProviderKey provider, PageRequest request) {
    List<DependentRepository.Row> rows = dependents.page(provider, request);
    if (rows.isEmpty() && request.after().isEmpty() && providers.contractOf(provider).isEmpty()) {
      throw new SlipwayException(
              ErrorCode.NOT_FOUND,
              "There is no provider '%s' in the namespace '%s', and nothing is bound to it."
                  .formatted(provider.name(), provider.namespace()),
              "Correct the name: GET .../providers.")
          .with("provider", provider.name());
    }
    return Page.of(
        rows.stream().map(row -> dependent(provider.namespace(), row)).toList(),
        request,
        Dependent::key);
  }

  private Dependent dependent(String namespace, DependentRepository.Row row) {
    FunctionKey function = new FunctionKey(namespace, row.function());
    ReleaseState state = releases.require(function, row.release()).state();
    List<Version> serving = planner.versions(function, state);
    ContractId contract = new ContractId(row.contract());
    return new Dependent(
        row.function(),
        row.contract(),
        row.link(),
        row.release(),
        !serving.isEmpty(),
        serving.stream().anyMatch(version -> BindingRules.claim(version, contract)));
  }
}
