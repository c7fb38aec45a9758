package dev.slipway.release;

/**
 * A binding, and the function's release of which it is a part.
 *
 * @param created whether this call has bound its contract and link, which nothing was bound to
 */
public record Bound(ReleaseBinding binding, ReleaseNumber release, boolean created) {}
