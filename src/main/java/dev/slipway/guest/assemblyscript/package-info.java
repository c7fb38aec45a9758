/**
 * What AssemblyScript's compiler imports from {@code env}, whatever the ABI of the module is.
 * Source: AssemblyScript, {@code std/assembly/builtins.ts}.
 */
@NullMarked
package dev.slipway.guest.assemblyscript;

import org.jspecify.annotations.NullMarked;
