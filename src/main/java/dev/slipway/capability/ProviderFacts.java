package dev.slipway.capability;

import java.time.Instant;
import java.util.Map;

/**
 * A provider as it may be seen and as the audit keeps it, without what is known of it while it
 * runs.
 *
 * @param contract in its canonical spelling
 * @param config as it was given, with secrets as {@code {"set": true}}
 * @param revision rises with each change, and never repeats for a name
 */
public record ProviderFacts(
    String namespace,
    String name,
    String contract,
    String type,
    Map<String, Object> config,
    long revision,
    Instant createdAt,
    String createdBy,
    Instant changedAt,
    String changedBy) {}
