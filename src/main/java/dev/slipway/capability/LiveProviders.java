package dev.slipway.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The handles of all names of providers that anything refers to. Thread-safe. */
@ApplicationScoped
public class LiveProviders {
  private final ConcurrentMap<ProviderKey, ProviderHandle> handles = new ConcurrentHashMap<>();

  /** The handle of a name, whether it has a provider or not; always the same for one name. */
  public ProviderHandle open(ProviderKey key) {
    return handles.computeIfAbsent(key, ProviderHandle::new);
  }

  /** The providers that have a name now. */
  Stream<LiveProvider> serving() {
    return handles.values().stream().flatMap(handle -> handle.state().live().stream());
  }

  /** How the providers of a namespace stand, by name. Neither waits nor asks the database. */
  public List<ProviderStanding> standings(String namespace) {
    return handles.values().stream()
        .filter(handle -> handle.key().namespace().equals(namespace))
        .flatMap(handle -> ProviderStanding.of(handle).stream())
        .sorted(Comparator.comparing(ProviderStanding::name))
        .toList();
  }

  Collection<ProviderHandle> all() {
    return Collections.unmodifiableCollection(handles.values());
  }
}
