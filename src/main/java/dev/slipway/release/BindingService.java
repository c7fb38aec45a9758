package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.capability.BindingKey;
import dev.slipway.capability.BindingScope;
import dev.slipway.capability.ProviderCatalog;
import dev.slipway.capability.ProviderKey;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.function.VersionService;
import dev.slipway.namespace.Name;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds functions to providers; each change is a release. Any thread; one change a function at a
 * time, and of callers that name no release all are served, one after the other.
 */
@ApplicationScoped
public class BindingService {
  private final ReleaseService releases;
  private final ReleaseSwap swap;
  private final VersionService versions;
  private final ProviderCatalog providers;
  private final BindingValues values;
  private final BindingConfig config;

  BindingService(
      ReleaseService releases,
      ReleaseSwap swap,
      VersionService versions,
      ProviderCatalog providers,
      BindingValues values,
      BindingConfig config) {
    this.releases = releases;
    this.swap = swap;
    this.versions = versions;
    this.providers = providers;
    this.values = values;
    this.config = config;
  }

  /**
   * Binds a contract and link, or changes what they are bound to; what is bound so already stays as
   * it is, without another release.
   *
   * @param seen the release that the caller has seen, if that matters to it
   * @throws SlipwayException with the rule that is broken; when anything is thrown, nothing has
   *     changed
   */
  public Bound put(
      FunctionKey function, BindingKey key, Optional<ReleaseNumber> seen, BindingRequest request) {
    BindableContracts.requireProviders(key.contract());
    ReleaseBinding wanted = binding(key, request);
    BindingRules.requireScope(wanted);
    values.check(key.contract(), wanted.values());
    ReleaseStep step = swap.swap(function, seen, (_, current) -> bound(function, current, wanted));
    boolean created = step.before().state().bindings().find(key).isEmpty();
    return new Bound(wanted, new ReleaseNumber(step.after().number()), created);
  }

  /**
   * The binding of the current release.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  public Bound require(FunctionKey function, BindingKey key) {
    Release current = releases.current(function);
    ReleaseBinding binding =
        current.state().bindings().find(key).orElseThrow(() -> notFound(function, key));
    return new Bound(binding, new ReleaseNumber(current.number()), false);
  }

  /** The bindings of the current release, by contract and link. */
  public Page<ReleaseBinding> list(FunctionKey function, PageRequest request) {
    String after = request.after().orElse("");
    List<ReleaseBinding> rows =
        releases.current(function).state().bindings().all().stream()
            .filter(binding -> binding.key().toString().compareTo(after) > 0)
            .limit(request.rows())
            .toList();
    return Page.of(rows, request, binding -> binding.key().toString());
  }

  /**
   * Ends a binding: from now on the guest's calls of it are denied.
   *
   * @return the release without it
   * @throws SlipwayException {@code not-found} if there is none
   */
  public ReleaseNumber delete(FunctionKey function, BindingKey key, Optional<ReleaseNumber> seen) {
    ReleaseStep step = swap.swap(function, seen, (_, current) -> unbound(function, current, key));
    return new ReleaseNumber(step.after().number());
  }

  private static ReleaseBinding binding(BindingKey key, BindingRequest request) {
    return new ReleaseBinding(
        key.contract().id(),
        key.link(),
        new Name(request.provider()).value(),
        request.values().orElse(Map.of()),
        request.scope().orElse(BindingScope.FUNCTION));
  }

  private Optional<Proposal> bound(FunctionKey function, Release current, ReleaseBinding wanted) {
    Bindings bindings = current.state().bindings();
    if (bindings.find(wanted.key()).filter(wanted::equals).isPresent()) {
      return Optional.empty();
    }
    BindingRules.requireClaimed(function, newest(function), wanted.key().contract());
    BindingRules.requireServed(
        wanted, providers.contractOf(new ProviderKey(function.namespace(), wanted.provider())));
    BindingRules.requireRoom(bindings.with(wanted), config);
    return Optional.of(proposal(current, bindings.with(wanted)));
  }

  private static Optional<Proposal> unbound(FunctionKey function, Release current, BindingKey key) {
    Bindings bindings = current.state().bindings();
    if (bindings.find(key).isEmpty()) {
      throw notFound(function, key);
    }
    return Optional.of(proposal(current, bindings.without(key)));
  }

  private Optional<Version> newest(FunctionKey function) {
    return versions.list(function, new PageRequest(1, Optional.empty())).items().stream()
        .findFirst();
  }

  private static Proposal proposal(Release current, Bindings bindings) {
    return new Proposal(ReleaseKind.BINDING, current.state().with(bindings), null, Set.of());
  }

  private static SlipwayException notFound(FunctionKey function, BindingKey key) {
    return new SlipwayException(
            ErrorCode.NOT_FOUND,
            "%s is not bound in the current release of %s.".formatted(key, function),
            "Look at what is: GET .../bindings.")
        .with("function", function.toString())
        .with("contract", key.contract().id())
        .with("link", key.link());
  }
}
