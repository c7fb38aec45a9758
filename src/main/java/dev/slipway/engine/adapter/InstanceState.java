package dev.slipway.engine.adapter;

import dev.slipway.engine.Trap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets one entry at a time into an instance and none after its end. Misuse is refused at once and
 * nobody waits: two threads in one store, or a store that is deleted while it runs, would end the
 * process.
 */
public final class InstanceState {
  private enum State {
    IDLE,
    RUNNING,
    SPENT,
    CLOSED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /**
   * Begins an entry.
   *
   * @throws IllegalStateException if the instance runs already, has trapped or is closed
   */
  public void enter() {
    State before = state.compareAndExchange(State.IDLE, State.RUNNING);
    switch (before) {
      case IDLE -> {}
      case RUNNING -> throw refused("runs already, on this thread or another");
      case SPENT -> throw refused("has trapped; close it and make another");
      case CLOSED -> throw refused("is closed");
    }
  }

  public void leave() {
    state.setRelease(State.IDLE);
  }

  /** Ends an entry, and lets no other one in. */
  public void leaveForGood() {
    state.setRelease(State.SPENT);
  }

  /** Ends an entry that failed; others may follow if the guest ended it itself. */
  public void leaveAfter(Exception failure) {
    if (failure instanceof Trap trap && trap.kind() == Trap.Kind.EXIT) {
      leave();
    } else {
      leaveForGood();
    }
  }

  /** Closes; false if it was closed before. Refused while the instance runs. */
  public boolean close() {
    while (true) {
      State before = state.get();
      if (before == State.CLOSED) {
        return false;
      }
      if (before == State.RUNNING) {
        throw refused("runs and cannot be closed now");
      }
      if (state.compareAndSet(before, State.CLOSED)) {
        return true;
      }
    }
  }

  public void requireOpen() {
    if (state.getOpaque() == State.CLOSED) {
      throw refused("is closed");
    }
  }

  private static IllegalStateException refused(String why) {
    return new IllegalStateException("The instance " + why);
  }
}
