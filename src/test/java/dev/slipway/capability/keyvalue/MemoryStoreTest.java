package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetRemove;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The bounds of a store in memory. */
class MemoryStoreTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void aFullStoreRefusesBytesAndTakesThemAgain() throws ProviderException {
    MemoryStore store = store(1000, 100);
    serve(store, set("a", "x".repeat(800), 0));

    refused(store, set("b", "x", 0));
    refused(store, set("a", "x".repeat(900), 0));
    refused(store, new Push("l", "x"));
    refused(store, new SetAdd("s", "x"));
    refused(store, new Add("n", 1));
    serve(store, set("a", "x", 0));

    serve(store, set("b", "x".repeat(700), 0));
    assertThat(store.bytes()).isEqualTo(4 * 64 + 2 + 1 + 700);
  }

  @Test
  void aFullStoreRefusesKeys() throws ProviderException {
    MemoryStore store = store(100_000, 2);
    serve(store, set("a", "x", 0));
    serve(store, set("b", "x", 0));

    refused(store, set("c", "x", 0));
    serve(store, set("a", "y", 0));
    serve(store, new Del("b"));

    serve(store, set("c", "x", 0));
  }

  @Test
  void whatHasExpiredMakesRoom() throws ProviderException {
    MemoryStore store = store(100_000, 2);
    serve(store, set("a", "x", 10));
    serve(store, set("b", "x", 20));

    clock.addAndGet(Duration.ofSeconds(10).toNanos());

    serve(store, set("c", "x", 0));
    refused(store, set("d", "x", 0));
  }

  @Test
  void theBooksBalance() throws ProviderException {
    MemoryStore store = store(20_000, 50);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      clock.addAndGet(random.nextLong(Duration.ofSeconds(1).toNanos()));
      try {
        serve(store, any(random));
      } catch (ProviderException e) {
        assertThat(e.reason()).isEqualTo(ProviderException.Reason.REFUSED);
      }
      assertThat(store.bytes()).isBetween(0L, 20_000L);
    }

    for (int key = 0; key < 60; key++) {
      serve(store, new Del("k" + key));
    }

    assertThat(store.bytes()).isZero();
  }

  private static KeyValueCall any(Random random) {
    String key = "k" + random.nextInt(60);
    String value = "v".repeat(random.nextInt(5));
    return switch (random.nextInt(7)) {
      case 0 -> set(key, "x".repeat(random.nextInt(600)), random.nextInt(4));
      case 1 -> new Push(key, value);
      case 2 -> new ListItemDelete(key, value);
      case 3 -> new SetAdd(key, value);
      case 4 -> new SetRemove(key, value);
      case 5 -> new Add(key, random.nextInt());
      default -> new Del(key);
    };
  }

  private MemoryStore store(long bytes, int keys) {
    return new MemoryStore(
        new MemoryConfig(Optional.of(bytes), Optional.of(keys)),
        KeyValueContract.LIMITS,
        clock::get);
  }

  private static Set set(String key, String value, int seconds) {
    return new Set(key, value, Duration.ofSeconds(seconds));
  }

  private static void serve(MemoryStore store, KeyValueCall call) throws ProviderException {
    store.serve(call, Duration.ofSeconds(1));
  }

  private static void refused(MemoryStore store, KeyValueCall call) {
    assertThatThrownBy(() -> serve(store, call)).hasMessageContaining("The store is full");
  }
}
