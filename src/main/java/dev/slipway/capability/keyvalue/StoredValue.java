package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a key of {@link MemoryStore} holds. */
sealed interface StoredValue {
  /** What each key and item costs besides its bytes. */
  int OVERHEAD = 64;

  /** What it counts against the store's bytes, with its items. */
  long bytes();

  static long cost(String text) {
    return (long) OVERHEAD + Utf8Text.bytes(text);
  }

  record Text(String text) implements StoredValue {
    @Override
    public long bytes() {
      return cost(text);
    }

    /** As Redis has it: without leading zeros or a plus, so that a number has one text. */
    int number() throws ProviderException {
      try {
        int number = Integer.parseInt(text);
        if (String.valueOf(number).equals(text)) {
          return number;
        }
      } catch (NumberFormatException _) {
        // The same refusal as for a number in another form.
      }
      throw Refusal.noNumber();
    }
  }

  /** A list or a set: it changes in place, and has an item at least. */
  sealed interface Items extends StoredValue {
    Collection<String> texts();

    @Override
    default long bytes() {
      return texts().stream().mapToLong(StoredValue::cost).sum();
    }
  }

  record Listed(List<String> texts) implements Items {
    Listed() {
      this(new ArrayList<>());
    }
  }

  record Members(Set<String> texts) implements Items {
    Members() {
      this(new LinkedHashSet<>());
    }
  }
}
