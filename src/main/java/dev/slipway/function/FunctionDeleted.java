package dev.slipway.function;

/** A function was deleted. Fired after the commit, on the thread of the call. */
public record FunctionDeleted(FunctionKey key) {}
