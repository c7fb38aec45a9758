package dev.slipway.capability.keyvalue;

import dev.slipway.capability.BindingScope;
import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A function that calls a provider of keyvalue, without a guest. */
record TestGuest(Scope scope, CapabilityProvider provider, Duration timeout) implements BoundGuest {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  static TestGuest of(CapabilityProvider provider, String namespace, String function) {
    return new TestGuest(BindingScope.FUNCTION.of(namespace, function), provider, PATIENT);
  }

  TestGuest sharing() {
    return new TestGuest(BindingScope.NAMESPACE.of(scope.namespace(), "any"), provider, timeout);
  }

  TestGuest within(Duration time) {
    return new TestGuest(scope, provider, time);
  }

  ContractReply call(KeyValueCall call) throws ProviderException {
    return provider.call(new ProviderCall(this, call, timeout, 1));
  }

  int add(String key, int value) throws ProviderException {
    return ((KeyValueReply.Sum) call(new KeyValueCall.Add(key, value))).value();
  }

  List<String> texts(KeyValueCall call) throws ProviderException {
    return ((KeyValueReply.Texts) call(call)).texts();
  }

  @Override
  public String name() {
    return scope.namespace() + "/" + scope.function().orElse("");
  }

  @Override
  public Map<String, String> values() {
    return Map.of();
  }

  @Override
  public ContractReply deliver(GuestEvent event) throws DeliveryException {
    throw new DeliveryException("Nothing is delivered to guests of keyvalue.", false);
  }
}
