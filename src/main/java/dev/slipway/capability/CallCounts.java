package dev.slipway.capability;

import dev.slipway.capability.ProviderException.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by how they ended. Thread-safe; only grows. */
final class CallCounts {
  private final LongAdder served = new LongAdder();
  private final Map<Reason, LongAdder> failed = new EnumMap<>(Reason.class);

  CallCounts() {
    for (Reason reason : Reason.values()) {
      failed.put(reason, new LongAdder());
    }
  }

  void addServed() {
    served.increment();
  }

  void addFailed(Reason reason) {
    failed.get(reason).increment();
  }

  long served() {
    return served.sum();
  }

  long failed(Reason reason) {
    return failed.get(reason).sum();
  }

  ProviderCalls shown() {
    long refused = failed(Reason.REFUSED);
    long all = failed.values().stream().mapToLong(LongAdder::sum).sum();
    return new ProviderCalls(served() + all, refused, all - refused);
  }
}
