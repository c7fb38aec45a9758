package dev.slipway.function;

/** A function was created. Fired after the commit, on the thread of the call. */
public record FunctionCreated(FunctionKey key) {}
