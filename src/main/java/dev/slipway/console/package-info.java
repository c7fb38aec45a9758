/**
 * The way to the operator's console, which is built from {@code web-console/} and calls the control
 * API as any other client: it has no rights of its own.
 *
 * <p>Guarantees: what is below {@code /console} is the same for everybody and holds no data.
 */
@NullMarked
package dev.slipway.console;

import org.jspecify.annotations.NullMarked;
