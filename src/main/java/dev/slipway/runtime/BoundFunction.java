package dev.slipway.runtime;

import dev.slipway.capability.Binding;
import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import java.util.Map;

/** A function at the end of one of its bindings. */
record BoundFunction(FunctionHandle function, Binding binding, EventDelivery delivery)
    implements BoundGuest {
  @Override
  public Scope scope() {
    return binding.scope().of(function.key().namespace(), function.key().name());
  }

  @Override
  public String name() {
    return function.key().toString();
  }

  @Override
  public Map<String, String> values() {
    return binding.values();
  }

  @Override
  public ContractReply deliver(GuestEvent event) throws DeliveryException {
    return delivery.deliver(function, binding.key().contract(), event);
  }
}
