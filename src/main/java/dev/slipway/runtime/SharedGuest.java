package dev.slipway.runtime;

import dev.slipway.guest.Guest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A guest that several releases use; loaded by the first of them. */
final class SharedGuest {
  private final Supplier<Guest> load;
  private @Nullable Guest guest;

  /** How many hold it; changed only inside {@link SharedGuests}. */
  int holders;

  SharedGuest(Supplier<Guest> load) {
    this.load = load;
  }

  /** The guest, loaded if nobody has yet; others who ask meanwhile wait for the same load. */
  synchronized Guest get() {
    if (guest == null) {
      guest = load.get();
    }
    return guest;
  }

  synchronized void close() {
    if (guest != null) {
      guest.close();
    }
  }
}
