package dev.slipway.events;

/** How a namespace is at a moment; shared by all who follow it. */
record NamespaceSnapshot(StatisticsEvent statistics, HealthEvent health) {}
