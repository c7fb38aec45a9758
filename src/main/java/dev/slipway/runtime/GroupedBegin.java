package dev.slipway.runtime;

import java.util.concurrent.Executor;

/**
 * Lets guests begin that an event loop has admitted, a few at once: to wake a guest's thread for
 * each as soon as it is read would cost more than most guests do, and to wake it only when all that
 * has come is read would leave its core without work meanwhile. Used on the loop only.
 */
public final class GroupedBegin {
  /** How many at most wait while the loop reads on. */
  private static final int FEW = 4;

  private final Executor loop;
  private final Runnable begin;
  private int admitted;
  private boolean endsReading;

  /**
   * @param loop runs a task when the loop has read what it was told of
   * @param begin lets guests begin that were admitted
   */
  public GroupedBegin(Executor loop, Runnable begin) {
    this.loop = loop;
    this.begin = begin;
  }

  /** One more was admitted; it begins with others, at the latest when the loop has read all. */
  public void add() {
    admitted++;
    if (!endsReading) {
      endsReading = true;
      loop.execute(this::endReading);
    }
    if (admitted >= FEW) {
      begin();
    }
  }

  private void endReading() {
    endsReading = false;
    if (admitted > 0) {
      begin();
    }
  }

  private void begin() {
    admitted = 0;
    begin.run();
  }
}
