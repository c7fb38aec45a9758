/**
 * How long something lives that many use and one replaces: a release, a provider. Its users enter
 * and leave; retired, it ends when the last of them has left. Lock-free, any thread.
 */
@NullMarked
package dev.slipway.lifetime;

import org.jspecify.annotations.NullMarked;
