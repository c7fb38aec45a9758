package dev.slipway.namespace;

import dev.slipway.engine.Limits;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.time.Duration;
import java.util.Optional;

/** The limits that a call names; what it leaves out has a default. */
public record NamedLimits(
    Optional<Long> memoryBytes,
    Optional<Integer> tableElements,
    Optional<Duration> wallDeadline,
    Optional<Duration> cpuTime,
    Optional<Integer> hostCalls,
    Optional<Integer> responseBytes,
    Optional<Integer> logBytes) {
  /**
   * All seven, with the defaults where none is named.
   *
   * @throws SlipwayException {@code invalid-request} if one is not above 0
   */
  public Limits over(Limits defaults) {
    try {
      return new Limits(
          memoryBytes.orElse(defaults.memoryBytes()),
          tableElements.orElse(defaults.tableElements()),
          wallDeadline.orElse(defaults.wallDeadline()),
          cpuTime.orElse(defaults.cpuTime()),
          hostCalls.orElse(defaults.hostCalls()),
          responseBytes.orElse(defaults.responseBytes()),
          logBytes.orElse(defaults.logBytes()));
    } catch (IllegalArgumentException e) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "A limit is not valid: " + e.getMessage() + ".",
          "Give each limit a value above 0, or leave it out.");
    }
  }
}
