package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.Lane;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The one live reference of a function: what a request reads to find its release. Lock-free; it
 * lives as long as the function.
 */
public final class FunctionHandle {
  /** What a function points to. */
  sealed interface State {
    /** No release was ever loaded. */
    record None() implements State {}

    record Serving(LoadedRelease release) implements State {}

    /** The release of this number is recorded, but could not be loaded. */
    record Broken(int number, String reason) implements State {}

    /** The function is deleted: a release that is still being made for it must not serve. */
    record Ended() implements State {}

    default int number() {
      return switch (this) {
        case None none -> 0;
        case Serving serving -> serving.release.number();
        case Broken broken -> broken.number;
        case Ended ended -> Integer.MAX_VALUE;
      };
    }

    private void retire() {
      if (this instanceof Serving serving) {
        serving.release.retire();
      }
    }
  }

  private final FunctionKey key;
  private final FunctionJournal journal;
  private final HealthMemory health = new HealthMemory();
  private final Lane lane = new Lane();
  private final FunctionAttachments attachments = new FunctionAttachments();
  private final AtomicLong sequence = new AtomicLong();
  private final AtomicReference<State> state = new AtomicReference<>(new State.None());
  private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();

  FunctionHandle(FunctionKey key, FunctionJournal journal) {
    this.key = key;
    this.journal = journal;
  }

  public FunctionKey key() {
    return key;
  }

  FunctionJournal journal() {
    return journal;
  }

  HealthMemory health() {
    return health;
  }

  State state() {
    return state.get();
  }

  /**
   * The current release, entered: the caller leaves it when its request has ended. Empty if the
   * function has none that is loaded.
   */
  Optional<LoadedRelease> enter() {
    while (true) {
      // A release that refuses to be entered has just been replaced, so the next read differs.
      if (!(state.get() instanceof State.Serving serving)) {
        return Optional.empty();
      }
      if (serving.release.enter()) {
        return Optional.of(serving.release);
      }
    }
  }

  /** The versions that the current release serves. */
  List<LoadedVersion> versions() {
    return state.get() instanceof State.Serving serving ? serving.release.versions() : List.of();
  }

  /** Whether a guest that calls another by this module key or alias means one of this function. */
  boolean answersTo(String name) {
    return versions().stream().anyMatch(version -> version.claims().answerTo(name));
  }

  /** The next number of the sequence that its guests may ask for, from 0. */
  long nextInSequence() {
    return sequence.getAndIncrement();
  }

  Lane lane() {
    return lane;
  }

  /** The bounds of the current release. */
  Optional<ReleaseBounds> bounds() {
    return state.get() instanceof State.Serving serving
        ? Optional.of(serving.release.bounds())
        : Optional.empty();
  }

  /** What the current release binds. */
  ReleaseBindings bindings() {
    return state.get() instanceof State.Serving serving
        ? serving.release.bindings()
        : ReleaseBindings.NONE;
  }

  /** The bindings that its guests have a right to: what providers may call them for. */
  List<BoundProvider> attachable() {
    Set<ContractId> claimed =
        versions().stream()
            .flatMap(version -> version.claims().contracts().stream())
            .collect(Collectors.toSet());
    return bindings().bound().stream()
        .filter(bound -> claimed.contains(bound.binding().key().contract()))
        .toList();
  }

  /** Lets providers know what the current release binds. Waits for them, within their bounds. */
  void attach() {
    attachments.follow(this);
  }

  /** Warm instances of the current release that wait for a request. */
  int idleInstances() {
    return state.get() instanceof State.Serving serving ? serving.release.idleInstances() : 0;
  }

  /**
   * Moves to a state with a higher number and retires the one before; one with a number that is not
   * higher is retired itself. A broken release gives way to the same number, once it loads.
   *
   * @return whether the function now points to it
   */
  boolean advance(State next) {
    while (true) {
      State now = state.get();
      if (next.number() < now.number()
          || (next.number() == now.number() && !(now instanceof State.Broken))) {
        next.retire();
        return false;
      }
      if (state.compareAndSet(now, next)) {
        now.retire();
        watchers.forEach(Runnable::run);
        return true;
      }
    }
  }

  /** The number of the current release: 0 if there is none, empty once the function is deleted. */
  public OptionalInt release() {
    State now = state.get();
    return now instanceof State.Ended ? OptionalInt.empty() : OptionalInt.of(now.number());
  }

  /** Has each change of {@link #release} run the watcher, which must not wait. */
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  public void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  /** Ends the function: nothing serves any more, and nothing will. */
  void end() {
    attachments.end();
    state.getAndSet(new State.Ended()).retire();
    watchers.forEach(Runnable::run);
    journal.log().close();
  }

  @Override
  public String toString() {
    return key.toString();
  }
}
