/**
 * The append-only record of who changed what, when, with the state before and after.
 *
 * <p>Terms: an action is {@code <noun>.<past participle>}, such as {@code namespace.created}; the
 * subject is what was changed, by its name within its namespace; the actor is the caller's name, or
 * {@code system}.
 *
 * <p>Guarantees: an entry is written in the transaction of the change, so that there is neither a
 * change without its entry nor an entry without its change. The database refuses to alter or delete
 * entries, and they outlive what they name.
 */
@NullMarked
package dev.slipway.audit;

import org.jspecify.annotations.NullMarked;
