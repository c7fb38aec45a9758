package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetUnion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What guests see at the bounds of values, keys and answers. */
abstract class KeyValueLimitsContract extends KeyValueContract {
  @Test
  void theLargestValueIsKeptWhole() throws ProviderException {
    String large = "ü".repeat(LIMITS.valueBytes() / 2);

    set("k", large);
    guest.call(new Push("l", large));
    guest.call(new SetAdd("s", large));

    assertThat(guest.call(new Get("k"))).isEqualTo(found(large));
    assertThat(guest.texts(new Range("l", 0, 0))).containsExactly(large);
    assertThat(guest.texts(new SetQuery("s"))).containsExactly(large);
    refused(new Set("k", large + "x", Duration.ZERO), "at most 1048576 bytes");
    refused(new Push("l", large + "x"), "at most 1048576 bytes");
  }

  @Test
  void keysAndCallsHaveBounds() throws ProviderException {
    String longest = "ü".repeat(LIMITS.keyBytes() / 2);

    set(longest, "v");

    assertThat(guest.call(new Get(longest))).isEqualTo(found("v"));
    refused(new Get(longest + "x"), "at most 64 bytes");
    refused(new SetUnion(List.of("a", longest + "x")), "at most 64 bytes");
    refused(new SetUnion(List.of("a", "b", "c", "d", "e")), "at most 4 sets");
  }

  @Test
  void answersHaveBounds() throws ProviderException {
    String item = "x".repeat(1 << 20);
    for (int i = 0; i < 3; i++) {
      guest.call(new Push("big", item));
      guest.call(new SetAdd("bigs", i + item.substring(1)));
    }
    for (int i = 0; i <= LIMITS.replyItems(); i++) {
      guest.call(new Push("long", "x"));
    }

    refused(new Range("big", 0, -1), "The answer");
    refused(new SetQuery("bigs"), "The answer");
    refused(new Range("long", 0, -1), "The answer");
    assertThat(guest.texts(new Range("big", 0, 1))).hasSize(2);
    assertThat(guest.texts(new Range("long", 0, LIMITS.replyItems() - 1)))
        .hasSize(LIMITS.replyItems());
  }
}
