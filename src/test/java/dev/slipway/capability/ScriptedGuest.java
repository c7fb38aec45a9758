package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import dev.slipway.contract.CustomCall;
import dev.slipway.contract.CustomReply;
import dev.slipway.contract.GuestEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A function that is bound, and calls. */
record ScriptedGuest(String name) implements BoundGuest {
  @Override
  public Scope scope() {
    return BindingScope.FUNCTION.of("default", name);
  }

  @Override
  public Map<String, String> values() {
    return Map.of();
  }

  @Override
  public ContractReply deliver(GuestEvent event) {
    return new ContractReply.Done();
  }

  ProviderCall call(String operation) {
    return new ProviderCall(this, new CustomCall(operation, new byte[0]), Duration.ofSeconds(1), 1);
  }

  /** Calls the provider that has the name, as the runtime does. */
  String call(ProviderHandle handle, String operation) throws ProviderException {
    LiveProvider live = handle.enter();
    try {
      return new String(
          ((CustomReply) live.call(call(operation))).payload(), StandardCharsets.UTF_8);
    } finally {
      live.leave();
    }
  }
}
