package dev.slipway.runtime;

import dev.slipway.guest.Guest;
import dev.slipway.module.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The loaded guests, each once, however many releases use it. */
@ApplicationScoped
public class SharedGuests {
  private final ConcurrentMap<Digest, SharedGuest> guests = new ConcurrentHashMap<>();

  /**
   * Gives the guest of a digest, loaded if nobody holds it yet. Who got one calls {@link #release}
   * once; a load that fails leaves nothing behind.
   */
  Guest acquire(Digest digest, Supplier<Guest> load) {
    SharedGuest shared =
        guests.compute(
            digest,
            (key, held) -> {
              SharedGuest one = held == null ? new SharedGuest(load) : held;
              one.holders++;
              return one;
            });
    try {
      return shared.get();
    } catch (RuntimeException e) {
      release(digest);
      throw e;
    }
  }

  /** Gives a guest back; with its last holder it is closed. */
  void release(Digest digest) {
    guests.computeIfPresent(digest, (key, held) -> afterRelease(held));
  }

  private static @Nullable SharedGuest afterRelease(SharedGuest held) {
    if (--held.holders > 0) {
      return held;
    }
    held.close();
    return null;
  }

  int size() {
    return guests.size();
  }
}
