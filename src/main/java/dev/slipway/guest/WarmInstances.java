package dev.slipway.guest;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Trap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instances between calls. The one used last is used next, so those beyond need grow stale. A
 * call that finds none idle has a new one: nobody waits.
 */
public final class WarmInstances implements InstanceSource {
  private final CompiledModule module;
  private final InstanceStarter starter;
  private final InstancePolicy.Warm policy;
  private final WarmRoom room;
  private final Deque<WarmInstance> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param module stays open when this is closed
   * @param room where its idle instances count
   */
  public WarmInstances(
      CompiledModule module, InstanceStarter starter, InstancePolicy.Warm policy, WarmRoom room) {
    this.module = module;
    this.starter = starter;
    this.policy = policy;
    this.room = room;
    room.add(this);
  }

  @Override
  public <A> GuestResult<A> run(ErrorText state, GuestCall call, Body<A> body) {
    WarmInstance warm = takeIdle();
    if (warm != null) {
      warm.current.begin(state, call);
      return run(warm, call, body);
    }
    CurrentCall current = new CurrentCall(state, call);
    try {
      WarmInstance fresh =
          new WarmInstance(module.instantiate(call.limits(), call.time(), current), current);
      return run(
          fresh,
          call,
          instance -> {
            starter.start(instance, call);
            return body.in(instance);
          });
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, 0, current.end());
    }
  }

  private <A> GuestResult<A> run(WarmInstance warm, GuestCall call, Body<A> body) {
    boolean mayServeAgain = false;
    try {
      GuestResult<A> result = body.in(warm.instance);
      mayServeAgain = isHarmless(result);
      return result;
    } catch (Trap trap) {
      return Endings.ofTrap(trap, call, warm.instance.memorySize(), warm.current.end());
    } finally {
      warm.current.end();
      if (!mayServeAgain || !keep(warm)) {
        warm.instance.close();
      }
    }
  }

  /** Whether a guest whose call ended so may be trusted to be in order. */
  private static boolean isHarmless(GuestResult<?> result) {
    return switch (result) {
      case GuestResult.Answered<?> _, GuestResult.Errored<?> _ -> true;
      case GuestResult.Trapped<?> _,
          GuestResult.LimitExceeded<?> _,
          GuestResult.DeadlineExceeded<?> _,
          GuestResult.Cancelled<?> _ ->
          false;
    };
  }

  private synchronized @Nullable WarmInstance takeIdle() {
    endStale(System.nanoTime());
    WarmInstance last = idle.pollFirst();
    if (last != null) {
      room.giveBack();
    }
    return last;
  }

  private synchronized boolean keep(WarmInstance warm) {
    warm.served(System.nanoTime());
    if (closed || idle.size() >= policy.size() || warm.isUsedUp(policy) || !room.take()) {
      return false;
    }
    idle.addFirst(warm);
    return true;
  }

  /** Ends the idle instances that were used last too long ago. */
  synchronized void endStale(long now) {
    Iterator<WarmInstance> oldest = idle.descendingIterator();
    while (oldest.hasNext()) {
      WarmInstance warm = oldest.next();
      if (!warm.isStale(policy, now)) {
        return;
      }
      oldest.remove();
      end(warm);
    }
  }

  private void end(WarmInstance warm) {
    room.giveBack();
    warm.instance.close();
  }

  @Override
  public synchronized int idle() {
    return idle.size();
  }

  @Override
  public synchronized void close() {
    closed = true;
    room.remove(this);
    idle.forEach(this::end);
    idle.clear();
  }
}
