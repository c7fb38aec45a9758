package dev.slipway.runtime.schedule;

/** Why a task was not admitted. */
public enum Refusal {
  /** As many tasks wait as may. */
  QUEUE_FULL,
  /** The function has as many invocations in flight as its release allows. */
  FUNCTION_FULL,
  /** The platform stops. */
  STOPPING
}
