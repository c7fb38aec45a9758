package dev.slipway.guest;

/** The answer of a guest that could be started. */
public record Started() {}
