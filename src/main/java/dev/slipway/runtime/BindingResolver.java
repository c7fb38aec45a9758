package dev.slipway.runtime;

import dev.slipway.capability.Binding;
import dev.slipway.capability.BindingKey;
import dev.slipway.capability.LiveProviders;
import dev.slipway.capability.ProviderKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds both ends of bindings. */
@ApplicationScoped
public class BindingResolver {
  private final LiveProviders providers;
  private final EventDelivery delivery;

  BindingResolver(LiveProviders providers, EventDelivery delivery) {
    this.providers = providers;
    this.delivery = delivery;
  }

  ReleaseBindings resolve(FunctionHandle function, Collection<Binding> bindings) {
    Map<BindingKey, BoundProvider> bound = new LinkedHashMap<>();
    for (Binding binding : bindings) {
      ProviderKey key = new ProviderKey(function.key().namespace(), binding.provider());
      bound.put(
          binding.key(),
          new BoundProvider(
              binding, providers.open(key), new BoundFunction(function, binding, delivery)));
    }
    return new ReleaseBindings(bound);
  }
}
