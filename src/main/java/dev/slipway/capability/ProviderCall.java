package dev.slipway.capability;

import dev.slipway.contract.ContractCall;
import java.time.Duration;

/**
 * A guest's call of its provider.
 *
 * @param guest who calls
 * @param call with the guest's own names: keys, containers and subjects without any prefix
 * @param timeout above zero: what is left of the guest's wall deadline
 * @param depth how many guests wait for each other, this one included: 1 for one that was called
 *     from outside
 */
public record ProviderCall(BoundGuest guest, ContractCall call, Duration timeout, int depth) {}
