/**
 * Commands that change what a function is: its targets, limits, instances, environment, bindings,
 * all of which are its release. Each reads the current release first, and changes it only if nobody
 * else has done so meanwhile. One thread.
 */
@NullMarked
package dev.slipway.cli.release;

import org.jspecify.annotations.NullMarked;
