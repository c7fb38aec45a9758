/**
 * From a file to a function that serves, in one step: keys, trust, signature, upload, version and
 * release, each only where it is missing, so that a deployment that broke off is given again. A
 * rehearsal (--dry-run) takes the same way and changes nothing, here or on the platform.
 */
@NullMarked
package dev.slipway.cli.deploy;

import org.jspecify.annotations.NullMarked;
