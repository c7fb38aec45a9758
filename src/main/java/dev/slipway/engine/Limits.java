package dev.slipway.engine;

import java.time.Duration;

/**
 * What one invocation may use at most.
 *
 * @param memoryBytes linear memory; a guest that grows beyond it is refused by -1
 * @param tableElements elements of each table
 * @param wallDeadline from admission to answer, waiting included
 * @param cpuTime running guest code, waiting in a provider excluded
 * @param hostCalls calls out of the sandbox
 * @param responseBytes the reply's payload
 * @param logBytes text that the guest writes to its log
 */
public record Limits(
    long memoryBytes,
    int tableElements,
    Duration wallDeadline,
    Duration cpuTime,
    int hostCalls,
    int responseBytes,
    int logBytes) {
  public Limits {
    positive("memoryBytes", memoryBytes);
    positive("tableElements", tableElements);
    positive("wallDeadline", wallDeadline);
    positive("cpuTime", cpuTime);
    positive("hostCalls", hostCalls);
    positive("responseBytes", responseBytes);
    positive("logBytes", logBytes);
  }

  private static void positive(String name, long value) {
    require(name, value, value > 0);
  }

  private static void positive(String name, Duration value) {
    require(name, value, value.isPositive());
  }

  private static void require(String name, Object value, boolean isPositive) {
    if (!isPositive) {
      throw new IllegalArgumentException(name + " must be above 0, but is " + value);
    }
  }
}
