/**
 * Releases: the whole state of a function, numbered, immutable and kept; the swap and the rollback.
 *
 * <p>Order of a release call: the function's row is locked; the next state is made and checked;
 * what is new is loaded; the row is written and committed; one reference is set; the old release
 * drains. Until the commit nothing has changed. When the outcome of a commit is unknown, the row is
 * read again and decides.
 */
@NullMarked
package dev.slipway.release;

import org.jspecify.annotations.NullMarked;
