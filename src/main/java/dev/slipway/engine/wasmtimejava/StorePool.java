package dev.slipway.engine.wasmtimejava;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stores that rest, and how much closed instances still hold in all stores. A store only ever
 * sees guests of one module, so that nothing of one tenant's is near another's. Any thread; its
 * lock is held for microseconds, never while something native is freed.
 */
final class StorePool {
  private final StoreBounds bounds;

  /** The last one given back comes first, and is the first one taken: the others may be freed. */
  private final Deque<GuestStore> resting = new ArrayDeque<>();

  private int held;
  private long heldBytes;

  StorePool(StoreBounds bounds) {
    this.bounds = bounds;
  }

  /** A store of this module that rests, or null if there is none. */
  synchronized @Nullable GuestStore take(Object owner) {
    for (Iterator<GuestStore> each = resting.iterator(); each.hasNext(); ) {
      GuestStore store = each.next();
      if (store.owner().equals(owner)) {
        each.remove();
        store.wake();
        return store;
      }
    }
    return null;
  }

  /**
   * Takes a store back whose instance is closed; frees it, or older ones, where bounds are passed.
   *
   * @param bytes what the instance had
   * @param good whether another instance may live in it
   */
  void giveBack(GuestStore store, long bytes, boolean good) {
    retired(store, bytes, good).forEach(GuestStore::dispose);
  }

  private synchronized List<GuestStore> retired(GuestStore store, long bytes, boolean good) {
    List<GuestStore> retired = new ArrayList<>();
    store.rest();
    store.held++;
    store.heldBytes += bytes;
    held++;
    heldBytes += bytes;
    if (good && store.held < bounds.instances() && store.heldBytes <= bounds.bytes()) {
      resting.addFirst(store);
    } else {
      retired.add(forgotten(store));
    }
    while (!resting.isEmpty()
        && (held > bounds.heldInstances() || heldBytes > bounds.heldBytes())) {
      retired.add(forgotten(resting.removeLast()));
    }
    return retired;
  }

  private GuestStore forgotten(GuestStore store) {
    held -= store.held;
    heldBytes -= store.heldBytes;
    return store;
  }

  /** Frees the stores of a module that is gone. */
  void retire(Object owner) {
    ofOwner(owner).forEach(GuestStore::dispose);
  }

  private synchronized List<GuestStore> ofOwner(Object owner) {
    List<GuestStore> gone = resting.stream().filter(store -> store.owner().equals(owner)).toList();
    gone.forEach(this::forgotten);
    resting.removeIf(store -> store.owner().equals(owner));
    return gone;
  }
}
