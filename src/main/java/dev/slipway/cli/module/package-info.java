/** Modules on the platform: upload, verify, look at, fetch, delete. */
@NullMarked
package dev.slipway.cli.module;

import org.jspecify.annotations.NullMarked;
