package dev.slipway.log;

import dev.slipway.error.RequestId;
import java.util.OptionalInt;

/**
 * Which invocation an entry comes from; all entries of an invocation share one.
 *
 * @param version empty if no version was reached
 * @param release empty if no release chose the version
 */
public record LogOrigin(OptionalInt version, OptionalInt release, RequestId requestId) {}
