/**
 * The command that finds out why something does not work: each check says what it found and, if it
 * failed, how to mend it. A check whose ground is missing is skipped and says so.
 */
@NullMarked
package dev.slipway.cli.doctor;

import org.jspecify.annotations.NullMarked;
