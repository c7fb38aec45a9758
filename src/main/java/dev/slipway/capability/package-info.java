/**
 * What serves guests from outside of their sandbox: providers, how they are configured, exchanged
 * and taken away while guests run, and how their failures are told.
 *
 * <p>Terms: a contract is what a capability offers; a {@link dev.slipway.capability.ProviderType}
 * makes providers of one contract; a provider is one of them, configured, with a name in a
 * namespace; a {@link dev.slipway.capability.ProviderHandle} is the one live reference of such a
 * name, and outlives the provider; a {@link dev.slipway.capability.Binding} leads a function's
 * calls of a contract to a name.
 *
 * <p>Guarantees: a call runs whole on the provider that it started on. After a swap has returned,
 * no call that starts reaches the old one, which is closed when its calls have ended. What is bound
 * to a name that has no provider fails with {@link
 * dev.slipway.capability.ProviderException.Reason#REMOVED}, and works again when it is put back.
 */
@NullMarked
package dev.slipway.capability;

import org.jspecify.annotations.NullMarked;
