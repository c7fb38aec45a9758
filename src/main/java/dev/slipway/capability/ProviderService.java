package dev.slipway.capability;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.Name;
import dev.slipway.namespace.NamespaceService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Creates, swaps, reads and removes providers. Any thread. {@link #put} and {@link #delete} have
 * transactions of their own and return when live calls see what they did.
 */
@ApplicationScoped
public class ProviderService {
  private final NamespaceService namespaces;
  private final ProviderStore store;
  private final ProviderSwap swap;
  private final LiveProviders providers;

  ProviderService(
      NamespaceService namespaces,
      ProviderStore store,
      ProviderSwap swap,
      LiveProviders providers) {
    this.namespaces = namespaces;
    this.store = store;
    this.swap = swap;
    this.providers = providers;
  }

  /**
   * Creates the provider, or swaps it live.
   *
   * @throws SlipwayException {@code precondition-failed}; {@code invalid-request}, {@code
   *     provider-invalid} or {@code not-supported-yet} for its settings; {@code
   *     provider-contract-mismatch} if the name serves another contract; {@code
   *     provider-unreachable} if what it names does not serve
   */
  Stored<Provider> put(
      String namespace, Name name, ProviderSettings settings, ProviderPrecondition precondition) {
    return swap.put(new ProviderKey(namespace, name.value()), settings, precondition);
  }

  /**
   * The provider of this name.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  @Transactional
  public Provider require(String namespace, String name) {
    ProviderKey key = new ProviderKey(namespace, name);
    return shown(store.find(key).orElseThrow(() -> notFound(key)));
  }

  /** The providers of a namespace, by name. */
  @Transactional
  public Page<Provider> list(String namespace, PageRequest request) {
    namespaces.require(namespace);
    return Page.of(
        store.page(namespace, request).stream().map(this::shown).toList(),
        request,
        provider -> provider.facts().name());
  }

  /**
   * Removes a provider while it serves. What is bound to it stays so, and fails until the name is
   * given to another one.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  void delete(String namespace, String name, ProviderPrecondition precondition) {
    swap.remove(new ProviderKey(namespace, name), precondition);
  }

  private Provider shown(StoredProvider stored) {
    return new Provider(
        stored.shown(), ProviderState.of(providers.open(stored.spec().key()).state()));
  }

  static SlipwayException notFound(ProviderKey key) {
    return new SlipwayException(
            ErrorCode.NOT_FOUND,
            "There is no provider '%s' in the namespace '%s'."
                .formatted(key.name(), key.namespace()),
            "Correct the name, or create it: PUT .../providers/%s.".formatted(key.name()))
        .with("provider", key.name());
  }
}
