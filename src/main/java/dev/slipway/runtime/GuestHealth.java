package dev.slipway.runtime;

/** What is known of a guest's health. */
public sealed interface GuestHealth {
  record Healthy() implements GuestHealth {}

  /** It says so, or it cannot answer any more. */
  record Unhealthy(String reason) implements GuestHealth {}

  /** It was not asked, or its answer tells nothing. */
  record Unknown(String reason) implements GuestHealth {}
}
