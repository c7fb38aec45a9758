package dev.slipway.namespace;

import dev.slipway.engine.Limits;

/**
 * The limits that a platform gives.
 *
 * @param defaults where neither a release nor its namespace names one
 * @param max how far a named one may go
 */
public record LimitRange(Limits defaults, Limits max) {}
