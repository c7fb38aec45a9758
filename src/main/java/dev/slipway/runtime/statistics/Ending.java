package dev.slipway.runtime.statistics;

import java.util.OptionalInt;

/**
 * Under which heading an invocation is counted.
 *
 * @param version empty if none was reached
 * @param outcome {@code answered} or the code of the failure
 */
public record Ending(OptionalInt version, String outcome) {}
