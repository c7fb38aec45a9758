/**
 * Guests: module code behind an ABI, on the engine port.
 *
 * <p>Terms: an {@link dev.slipway.guest.Abi} is how a guest is called; a {@link
 * dev.slipway.guest.GuestShape} is what an upload found out about a module; a {@link
 * dev.slipway.guest.Guest} is loaded code that any number of threads may call at once, each call in
 * an instance by its {@link dev.slipway.guest.InstancePolicy}. How a call ended is a value, {@link
 * dev.slipway.guest.GuestResult}; nothing that a guest does is thrown at its caller.
 *
 * <p>What a guest asks of its host goes through {@link dev.slipway.guest.HostCalls}, declared here
 * and served above.
 */
@NullMarked
package dev.slipway.guest;

import org.jspecify.annotations.NullMarked;
