/** The command for the record of changes. One thread. */
@NullMarked
package dev.slipway.cli.audit;

import org.jspecify.annotations.NullMarked;
