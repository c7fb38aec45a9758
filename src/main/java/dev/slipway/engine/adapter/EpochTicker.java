package dev.slipway.engine.adapter;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Advances the engine's epoch with the clock, by one thread of its own. The epoch is the number of
 * whole ticks since the beginning: it may lag when the thread is late and then catches up, but is
 * never ahead. Deadlines are reckoned against the beginning, so a guest is never interrupted early
 * and a late tick does not add up; it is late by a tick, and by what the scheduler adds.
 */
public final class EpochTicker implements AutoCloseable {
  private final long tick;
  private final LongSupplier clock;
  private final Runnable increment;
  private final long beginning;
  private final Thread thread;
  private volatile long epoch;

  /**
   * @param clock nanoseconds that never run backwards
   * @param increment advances the native epoch by one
   */
  public EpochTicker(Duration tick, LongSupplier clock, Runnable increment) {
    this.tick = tick.toNanos();
    this.clock = clock;
    this.increment = increment;
    this.beginning = clock.getAsLong();
    this.thread = Thread.ofPlatform().daemon().name("slipway-epoch").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Ticks from now after which {@code nanos} have surely passed; at least one. */
  public long ticksUntil(long nanos) {
    long end = clock.getAsLong() - beginning + nanos;
    return Math.max(1, Math.ceilDiv(end, tick) - epoch);
  }

  /** Advances the epoch to where the clock is. */
  void advance() {
    long due = (clock.getAsLong() - beginning) / tick;
    for (long reached = epoch; reached < due; ) {
      increment.run();
      // Published after the native step: who reads an old number is interrupted later, not earlier.
      epoch = ++reached;
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(Duration.ofNanos(tick - (clock.getAsLong() - beginning) % tick));
        advance();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when no tick can follow. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
