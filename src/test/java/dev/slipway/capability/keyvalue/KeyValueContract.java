package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueReply.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What guests see of keyvalue, whatever the store. Each subject is a suite of its own. */
abstract class KeyValueContract {
  static final KeyValueLimits LIMITS = new KeyValueLimits(64, 1 << 20, 2 << 20, 500, 4);

  private static final AtomicInteger COUNT = new AtomicInteger();

  CapabilityProvider provider;
  TestGuest guest;
  String namespace;

  /** A provider within {@link #LIMITS}; its store may be older than the test. */
  abstract CapabilityProvider open();

  @BeforeEach
  void setUp() {
    provider = open();
    namespace = "ns" + COUNT.incrementAndGet();
    guest = TestGuest.of(provider, namespace, "fn");
  }

  @AfterEach
  void tearDown() {
    provider.close();
  }

  Object set(String key, String value) throws ProviderException {
    return guest.call(new Set(key, value, Duration.ZERO));
  }

  void setFor(String key, String value, long seconds) throws ProviderException {
    guest.call(new Set(key, value, Duration.ofSeconds(seconds)));
  }

  void refused(KeyValueCall call, String sentence) {
    assertThatThrownBy(() -> guest.call(call))
        .as(call.getClass().getSimpleName())
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining(sentence)
        .extracting(e -> ((ProviderException) e).reason())
        .isEqualTo(Reason.REFUSED);
  }

  static Value found(String text) {
    return new Value(Optional.of(text));
  }

  static Value nothing() {
    return new Value(Optional.empty());
  }
}
