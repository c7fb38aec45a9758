package dev.slipway.error;

/** Stands for a client's message that cannot be read, on its way to {@link RefusingListener}. */
record UnreadMessage(SlipwayException refusal) {}
