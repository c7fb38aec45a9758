package dev.slipway.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * One host call of an invocation.
 *
 * @param contract as the guest spelled it, or the guest that it called
 * @param provider who served it; absent if nobody was asked, or the platform itself
 * @param outcome {@code answered}, or why it was not
 * @param duration until the guest had its answer
 */
public record HostCallReport(
    String contract,
    String link,
    Optional<String> provider,
    String operation,
    String outcome,
    Duration duration) {}
