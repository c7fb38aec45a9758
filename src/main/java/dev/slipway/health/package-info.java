/**
 * What this process says about itself: to probes on the management port, and to callers of the
 * control API that have a token.
 *
 * <p>It is ready when the releases are loaded, and stays ready while the database is away: loaded
 * functions keep serving then, and taking the process out of service would end them too.
 */
@NullMarked
package dev.slipway.health;

import org.jspecify.annotations.NullMarked;
