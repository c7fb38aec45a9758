package dev.slipway.capability.messaging;

/** The local broker has nothing to configure. */
public record LocalSettings() {}
