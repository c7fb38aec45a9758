package dev.slipway.guest;

import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;

/** The bounds and surroundings of one call of a guest. */
public record GuestCall(
    Limits limits, TimeBudget time, HostCalls hostCalls, Surroundings surroundings) {
  /** A call that belongs to no function. */
  public GuestCall(Limits limits, TimeBudget time, HostCalls hostCalls) {
    this(limits, time, hostCalls, Surroundings.NONE);
  }
}
